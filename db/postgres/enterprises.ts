import type { PgColumn } from "drizzle-orm/pg-core";
import { pick } from "../builder.ts";
import {
  ADDRESS_COLUMNS,
  ENTERPRISE_COLUMNS,
  type EnterpriseRow,
  orgNumberOf,
  readEnterprise,
} from "../enterprise-row.ts";
import { keyOf, ORG_NUMBER } from "../number-key.ts";
import { FEED } from "../row-columns.ts";
import { readFeed } from "../small-rows.ts";
import type { Store } from "../store.ts";
import { enterprise, enterpriseAddress, enterpriseFeed } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { asc, gt, sql } from "./drizzle.ts";
import { eachOf, isAsked, oneOf, orm } from "./preparing.ts";
import { prepare } from "./statement.ts";

const KEY = enterprise.orgNumber as PgColumn;
const COLUMNS = { ...pick(enterprise, ENTERPRISE_COLUMNS), own: ownAddresses() };
const EACH = prepare(orm.select(COLUMNS).from(enterprise).where(isAsked(KEY)));
const HOLDERS = eachOf(enterpriseAddress, enterpriseAddress.id as PgColumn, ["id", "orgNumber"]);
const KEPT = prepare(
  orm
    .select(COLUMNS)
    .from(enterprise)
    .where(gt(KEY, sql.placeholder("after")))
    .orderBy(asc(KEY))
    .limit(sql.placeholder("first")),
);
const ADDRESSES = prepare(orm.select({ count: sql`count(*)` }).from(enterpriseAddress));
const POSITION = oneOf(enterpriseFeed, enterpriseFeed.number as PgColumn, FEED);

type Enterprises = Pick<
  Store,
  "enterprises" | "addressHolders" | "keptEnterprises" | "countEnterpriseAddresses" | "feedPosition"
>;

/**
 * The part of the store that reads units.
 *
 * @param many where to read many rows from.
 */
export function openEnterprises({ read }: Connection, many: Pick<Connection, "read">): Enterprises {
  const unitsOf = (rows: unknown[]) => (rows as EnterpriseRow[]).map(readEnterprise);
  return {
    async enterprises(orgNumbers) {
      const keys = orgNumbers.map((number) => keyOf(number, ORG_NUMBER));
      const units = unitsOf(await many.read(EACH, keys));
      const found = new Map(units.map((unit) => [unit.orgNumber, unit]));
      return orgNumbers.map((orgNumber) => found.get(orgNumber) ?? null);
    },
    async addressHolders(ids) {
      const rows = (await many.read(HOLDERS, ids)) as [string, number][];
      const found = new Map(rows.map(([id, key]) => [id, orgNumberOf(key)]));
      return ids.map((id) => found.get(id) ?? null);
    },
    keptEnterprises: async (after, first) =>
      unitsOf(await many.read(KEPT, after === null ? -1 : Number(after), first)),
    async countEnterpriseAddresses() {
      return Number((await many.read(ADDRESSES))[0]?.[0]);
    },
    feedPosition: async (number) => readFeed((await read(POSITION, number))[0]),
  };
}

/** A unit's addresses within its row, in their order. */
function ownAddresses() {
  const { id, updatedAt, orgNumber } = enterpriseAddress;
  const row = sql.join(
    ADDRESS_COLUMNS.map((name) => sql`${enterpriseAddress[name]}`),
    sql`, `,
  );
  const all = sql`select coalesce(json_agg(json_build_array(${row}) order by ${updatedAt}, ${id}), '[]')::text from ${enterpriseAddress} where ${orgNumber} = ${enterprise.orgNumber}`;
  return sql`(${all})`.as("own");
}
