import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { type GraphQLError, Kind, parse, validate } from "graphql";
import { readPublicSchema } from "../gateway/own-graph.ts";
import { documentId, documentPath, registeredIds } from "../gateway/trusted-documents.ts";

/** `varde documents`: the documents that clients may ask for by their id. */
export function documentsCommand(program: Command, folderOf: () => string): void {
  const documents = program
    .command("documents")
    .description("documents that clients ask for by their id, and some clients ask no other");

  documents
    .command("register")
    .description(
      "check documents against the graph and register them; a running server sees it within 5 seconds",
    )
    .argument("<path...>", "files with one document each, or folders of .graphql files")
    .action((paths: string[]) => {
      const texts = paths
        .flatMap(filesIn)
        .map((file) => [file, readFileSync(file, "utf8")] as const);
      const schema = readPublicSchema();
      const faults = texts.flatMap(([file, text]) =>
        faultsOf(schema, text).map((fault) => `${file}:${fault}`),
      );
      if (faults.length > 0)
        throw new RangeError(`Nothing is registered. These do not fit:\n${faults.join("\n")}`);
      for (const [file, text] of texts)
        process.stdout.write(`sha256:${put(folderOf(), text)}  ${file}\n`);
    });

  documents
    .command("list")
    .description("the registered documents, with the names of their operations")
    .action(() => {
      const folder = folderOf();
      for (const id of registeredIds(folder))
        process.stdout.write(
          `sha256:${id}  ${namesIn(readFileSync(documentPath(folder, id), "utf8"))}\n`,
        );
    });

  documents
    .command("remove")
    .description("forget a registered document")
    .argument("<id>", "as register printed it")
    .action((wanted: string) => {
      const id = wanted.replace(/^sha256:/, "");
      const folder = folderOf();
      if (!registeredIds(folder).includes(id))
        throw new RangeError(
          "expected the id of a registered document: npm run varde -- documents list",
        );
      rmSync(documentPath(folder, id));
      process.stdout.write(`sha256:${id} is removed\n`);
    });
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) throw new RangeError(`${path}: expected a file or a folder`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => join(path, file));
}

/** With line and column first. */
function faultsOf(schema: Parameters<typeof validate>[0], text: string): string[] {
  try {
    return validate(schema, parse(text)).map(withPlace);
  } catch (fault) {
    return [withPlace(fault as GraphQLError)];
  }
}

function withPlace({ message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return `${place?.line ?? 1}:${place?.column ?? 1}: ${message}`;
}

/** Whole or not at all, for a running server may be reading. */
function put(folder: string, text: string): string {
  const id = documentId(text);
  mkdirSync(folder, { recursive: true });
  const path = documentPath(folder, id);
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return id;
}

function namesIn(text: string): string {
  return parse(text)
    .definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? each.operation] : [],
    )
    .join(", ");
}
