import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { FastifyInstance } from "fastify";
import Negotiator from "negotiator";

const ROOT = join(import.meta.dirname, "../../..");
const DESIGN = join(ROOT, "node_modules/@digdir");

/** Designsystemet's own files, as they are released, and ours after them. */
const SOURCES = {
  "style.css": [
    `${DESIGN}/designsystemet-css/dist/src/index.css`,
    `${DESIGN}/designsystemet-css/dist/theme/designsystemet.css`,
    join(import.meta.dirname, "page.css"),
  ],
  "elements.js": [`${DESIGN}/designsystemet-web/dist/umd/index.js`],
  "live.js": [join(import.meta.dirname, "../desk/live.js")],
} as const;
const TYPES = { css: "text/css", js: "text/javascript" } as const;
const SOURCE_MAP = /\n?\/[/*]# sourceMappingURL=.*?(\*\/)?\s*$/;

interface Asset {
  path: string;
  type: string;
  br: Buffer;
  gzip: Buffer;
  identity: Buffer;
}

let reading: Promise<Record<keyof typeof SOURCES, Asset>> | null = null;

/** Read and compressed when the first page is shown: most starts show none. */
function assets(): Promise<Record<keyof typeof SOURCES, Asset>> {
  reading ??= Promise.all(
    Object.entries(SOURCES).map(async ([name, files]) => [name, await assetOf(name, files)]),
  ).then(Object.fromEntries);
  return reading as Promise<Record<keyof typeof SOURCES, Asset>>;
}

async function assetOf(name: string, files: readonly string[]): Promise<Asset> {
  const text = files.map((file) => readFileSync(file, "utf8").replace(SOURCE_MAP, "")).join("\n");
  const identity = Buffer.from(text);
  const hash = createHash("sha256").update(identity).digest("hex").slice(0, 16);
  return {
    path: `/assets/${hash}/${name}`,
    type: `${TYPES[name.split(".")[1] as keyof typeof TYPES]}; charset=utf-8`,
    br: await promisify(brotliCompress)(identity),
    gzip: await promisify(gzip)(identity),
    identity,
  };
}

export interface AssetPaths {
  style: string;
  elements: string;
  /** Keeps an operator's numbers up to date. */
  live: string;
}

export async function assetPaths(): Promise<AssetPaths> {
  const found = await assets();
  return {
    style: found["style.css"].path,
    elements: found["elements.js"].path,
    live: found["live.js"].path,
  };
}

/** `/assets/<hash>/<name>`: named by their content, and so good for ever. */
export function assetsDoor(app: FastifyInstance): void {
  app.get<{ Params: { hash: string; name: string } }>(
    "/assets/:hash/:name",
    async (request, reply) => {
      const asset = Object.values(await assets()).find(({ path }) => path === request.url);
      if (asset === undefined) return reply.callNotFound();
      const [encoding] = new Negotiator(request.raw).encodings(["br", "gzip", "identity"]);
      const as = encoding === "br" || encoding === "gzip" ? encoding : "identity";
      return reply
        .header("content-type", asset.type)
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("x-content-type-options", "nosniff")
        .header("vary", "accept-encoding")
        .headers(as === "identity" ? {} : { "content-encoding": as })
        .send(asset[as]);
    },
  );
}
