import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  text: string;
  imports: Import[];
}

export interface Import {
  /** A file from the root, or the name of a package. */
  of: string;
  isPackage: boolean;
  isTypeOnly: boolean;
}

const FOLDERS = ["src", "resolvers", "db", "bench", "playground", "trust", "test"];
const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
/** What is loaded only when it is needed. */
const LATER = /(?<!typeof )\b(?:require|import)\("([^"]+)"\)/g;

/** Every TypeScript file of the project's own. */
export function sourceFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(dist|node_modules)\//.test(file))
      .map((file) => readSource(`${folder}/${file}`)),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, type, from = ""]) =>
    importOf(path, from, type !== undefined),
  );
  const later = [...text.matchAll(LATER)].map(([, from = ""]) => importOf(path, from, false));
  return { path, text, imports: [...imports, ...later] };
}

function importOf(path: string, from: string, isTypeOnly: boolean): Import {
  const isPackage = !from.startsWith(".");
  const of = isPackage ? packageOf(from) : relative(root, join(root, dirname(path), from));
  return { of, isPackage, isTypeOnly };
}

function packageOf(specifier: string): string {
  const depth = specifier.startsWith("@") ? 2 : 1;
  return specifier.startsWith("node:") ? specifier : specifier.split("/").slice(0, depth).join("/");
}
