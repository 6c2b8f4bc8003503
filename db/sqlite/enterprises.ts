import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Enterprise } from "../../src/rules/enterprise.ts";
import { pick } from "../builder.ts";
import {
  ADDRESS_COLUMNS,
  ENTERPRISE_COLUMNS,
  type EnterpriseRow,
  readEnterprise,
} from "../enterprise-row.ts";
import { keyOf, ORG_NUMBER } from "../number-key.ts";
import { FEED } from "../row-columns.ts";
import { readFeed } from "../small-rows.ts";
import type { Store } from "../store.ts";
import { enterprise, enterpriseAddress, enterpriseFeed, type Table } from "./columns.ts";
import type { Connection } from "./connection.ts";
import { asc, gt, sql } from "./drizzle.ts";
import { preparing } from "./preparing.ts";

/** The part of the store that reads units. */
export function openEnterprises(
  connection: Connection,
): Pick<
  Store,
  "enterprises" | "addressHolders" | "keptEnterprises" | "countEnterpriseAddresses" | "feedPosition"
> {
  const statements = prepareEnterprises(connection);
  return {
    enterprises(orgNumbers) {
      const asked = JSON.stringify(orgNumbers.map((number) => keyOf(number, ORG_NUMBER)));
      const rows = statements.enterprises.all(asked) as EnterpriseRow[];
      const found = new Map<string, Enterprise>();
      for (const unit of rows.map(readEnterprise)) found.set(unit.orgNumber, unit);
      return orgNumbers.map((orgNumber) => found.get(orgNumber) ?? null);
    },

    addressHolders(ids) {
      const rows = statements.holders.all(JSON.stringify(ids)) as [string, number][];
      const found = new Map(rows.map(([id, key]) => [id, String(key).padStart(9, "0")]));
      return ids.map((id) => found.get(id) ?? null);
    },

    keptEnterprises(after, first) {
      const rows = statements.kept.all(after === null ? -1 : Number(after), first);
      return (rows as EnterpriseRow[]).map(readEnterprise);
    },

    countEnterpriseAddresses: () => statements.addresses.get() as number,

    feedPosition(number) {
      return readFeed(statements.feed.get(number));
    },
  };
}

function prepareEnterprises(connection: Connection) {
  const { prepare, eachOf, oneOf, orm, value } = preparing(connection);
  const key = enterprise.orgNumber as SQLiteColumn;
  const columns = { ...pick(enterprise, ENTERPRISE_COLUMNS), own: ownAddresses() };
  return {
    enterprises: prepare(
      orm
        .select(columns)
        .from(sql`json_each(${sql.placeholder("asked")})`)
        .crossJoin(enterprise)
        .where(sql`${key} = ${value}`),
    ).raw(),
    holders: eachOf(enterpriseAddress, enterpriseAddress.id as SQLiteColumn, ["id", "orgNumber"]),
    kept: prepare(
      orm
        .select(columns)
        .from(enterprise)
        .where(gt(key, sql.placeholder("after")))
        .orderBy(asc(key))
        .limit(sql.placeholder("first")),
    ).raw(),
    addresses: prepare(orm.select({ count: sql`count(*)` }).from(enterpriseAddress)).pluck(),
    feed: oneOf(enterpriseFeed, enterpriseFeed.number as SQLiteColumn, FEED).raw(),
  };
}

/** A unit's addresses within its row, in their order. */
function ownAddresses() {
  const { id, updatedAt, orgNumber } = enterpriseAddress as Table & Record<string, SQLiteColumn>;
  const row = sql.join(
    ADDRESS_COLUMNS.map((name) => sql`${enterpriseAddress[name] as SQLiteColumn}`),
    sql`, `,
  );
  const all = sql`select json_group_array(json_array(${row}) order by ${updatedAt}, ${id}) from ${enterpriseAddress} where ${orgNumber} = ${enterprise.orgNumber as SQLiteColumn}`;
  return sql`(${all})`.as("own");
}
