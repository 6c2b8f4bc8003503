/** What to do about a composition error, by its code (Federation v2, "Error codes"). */
const MENDS: Readonly<Record<string, string>> = {
  INVALID_GRAPHQL: "correct the SDL at the place named",
  INVALID_FIELD_SHARING:
    "mark the field @shareable in every subgraph that resolves it, or @external in those that only use it",
  INVALID_SHAREABLE_USAGE: "remove @shareable: an interface's fields are no one's to share",
  KEY_INVALID_FIELDS:
    "name only fields of the type in @key(fields:), each of them without arguments",
  KEY_INVALID_FIELDS_TYPE: "write @key(fields:) as a string",
  KEY_FIELDS_HAS_ARGS: "choose a field without arguments for the @key",
  KEY_FIELDS_SELECT_INVALID_TYPE: "choose fields for the @key that are no list, union or interface",
  REQUIRES_INVALID_FIELDS: "name only fields of the type in @requires(fields:)",
  REQUIRES_FIELDS_MISSING_EXTERNAL:
    "declare the fields that @requires names in the same type, with @external",
  PROVIDES_INVALID_FIELDS: "name only fields of the returned type in @provides(fields:)",
  PROVIDES_FIELDS_MISSING_EXTERNAL:
    "declare the fields that @provides names in the returned type, with @external",
  PROVIDES_ON_NON_OBJECT_FIELD: "put @provides on fields that return an object type only",
  EXTERNAL_MISSING_ON_BASE: "let one subgraph define the field without @external",
  EXTERNAL_UNUSED: "remove the @external field, or name it in a @key, @requires or @provides",
  EXTERNAL_TYPE_MISMATCH: "give the @external field the type it has where it is resolved",
  EXTERNAL_ARGUMENT_MISSING: "give the @external field the arguments it has where it is resolved",
  FIELD_TYPE_MISMATCH: "give the field the same type in every subgraph, but for being non-null",
  FIELD_ARGUMENT_TYPE_MISMATCH: "give the argument the same type in every subgraph",
  FIELD_ARGUMENT_DEFAULT_MISMATCH: "give the argument the same default in every subgraph",
  INPUT_FIELD_DEFAULT_MISMATCH: "give the input field the same default in every subgraph",
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH:
    "add the argument everywhere the field is resolved, or make it optional",
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH:
    "add the input field in every subgraph, or make it optional",
  TYPE_KIND_MISMATCH:
    "make the type the same kind in every subgraph, or give one of them another name",
  INTERFACE_FIELD_NO_IMPLEM:
    "add the interface's field to the type in a subgraph that can resolve it",
  INTERFACE_OBJECT_USAGE_ERROR:
    "let another subgraph define the interface with the same @key that the @interfaceObject has",
  INTERFACE_KEY_NOT_ON_IMPLEMENTATION: "give each type behind the interface the interface's @key",
  INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE:
    "define every type behind the interface in the subgraph that gives the interface a @key",
  SATISFIABILITY_ERROR:
    "give the entity a @key by which the subgraph that holds the field can be reached, or mark the fields on the way @shareable",
  OVERRIDE_FROM_SELF_ERROR: "name another subgraph in @override(from:)",
  OVERRIDE_SOURCE_HAS_OVERRIDE: "leave @override on one of the two fields only",
  OVERRIDE_LABEL_INVALID: "write the label as `percent(number)`, or begin it with a letter",
  NO_QUERIES: "let at least one subgraph define a field of Query",
  QUERY_ROOT_TYPE_INACCESSIBLE: "remove @inaccessible from Query",
  ONLY_INACCESSIBLE_CHILDREN: "leave a field of the type visible, or mark the type @inaccessible",
  REFERENCED_INACCESSIBLE: "mark what refers to the type @inaccessible too",
  REQUIRED_INACCESSIBLE: "make the argument or input field optional, or visible",
  ENUM_VALUE_MISMATCH:
    "add the value wherever the enum is defined: what is both taken and given must be the same everywhere",
  EMPTY_MERGED_ENUM_TYPE: "let the subgraphs that take the enum have at least one value in common",
  EMPTY_MERGED_INPUT_TYPE:
    "let the subgraphs that take the input type have at least one field in common",
  DEFAULT_VALUE_USES_INACCESSIBLE: "choose a default that callers may see",
  IMPLEMENTED_BY_INACCESSIBLE:
    "mark the interface's field @inaccessible too, or the type's visible",
  DIRECTIVE_COMPOSITION_ERROR: "compose a directive of the same specification in every subgraph",
  DIRECTIVE_DEFINITION_INVALID: "define the directive as its specification does, or only @link it",
  DIRECTIVE_COST_INVALID_WEIGHT: "write the weight as a whole number, the same in every subgraph",
  TYPE_DEFINITION_INVALID: "define the type as its specification does, or only @link it",
  EXTENSION_WITH_NO_BASE:
    "define the type in a subgraph, or write type in the place of extend type",
  INVALID_LINK_IDENTIFIER: "link the URL of a specification: https://…/name/v1.0",
  LINK_IMPORT_NAME_MISMATCH: "import the directive by the same name in every subgraph",
  INVALID_SUBGRAPH_NAME: "give the subgraph a name that does not begin with an underscore",
  KEY_DIRECTIVE_IN_FIELDS_ARG: "write the fields without directives",
  KEY_UNSUPPORTED_ON_INTERFACE:
    "link Federation v2.3 or later, or move the @key to the object types",
  LIST_SIZE_INVALID_ASSUMED_SIZE: "write assumedSize as a whole number of 0 or more",
  LIST_SIZE_INVALID_REQUIRE_ONE_SLICING_ARGUMENT:
    "use requireOneSlicingArgument together with slicingArguments only",
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL: "put the directive where the field is resolved",
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE:
    "take @external, @provides or @requires away from the field that overrides, or is overridden",
  OVERRIDE_ON_INTERFACE: "put @override on the object types' fields",
  PROVIDES_DIRECTIVE_IN_FIELDS_ARG: "write the fields without directives",
  PROVIDES_FIELDS_HAS_ARGS: "name fields without arguments in @provides(fields:)",
  PROVIDES_INVALID_FIELDS_TYPE: "write @provides(fields:) as a string",
  PROVIDES_UNSUPPORTED_ON_INTERFACE: "put @provides on the object types' fields",
  REQUIRES_DIRECTIVE_IN_FIELDS_ARG: "write the fields without directives",
  REQUIRES_INVALID_FIELDS_TYPE: "write @requires(fields:) as a string",
  REQUIRES_UNSUPPORTED_ON_INTERFACE: "put @requires on the object types' fields",
  CONTEXT_NAME_INVALID: "name the context with letters and digits, and no underscore first",
  CONTEXT_NOT_SET: "mark a type on the way to the field with @context of that name",
  CONTEXT_INVALID_SELECTION: "select one field of the type that carries @context",
  CONTEXT_NO_RESOLVABLE_KEY: "give the type whose field takes the context a resolvable @key",
  CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS:
    "mark the argument @fromContext in every subgraph, or give it a default where it is not",
  NO_CONTEXT_IN_SELECTION: "begin the selection with the name of the context: $name",
  UNSUPPORTED_FEATURE: "leave out what this composer does not support",
  UNKNOWN_FEDERATION_LINK_VERSION: "link a version from v2.0 to v2.9",
  UNKNOWN_LINK_VERSION: "link https://specs.apollo.dev/link/v1.0",
  INVALID_LINK_DIRECTIVE_USAGE: "import only names that the linked version of Federation has",
  AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE:
    "put @authenticated and @requiresScopes on the object types, not on the interface",
  MISSING_TRANSITIVE_AUTH_REQUIREMENTS:
    "ask on the field for the scopes that the fields it @requires ask for",
  COST_APPLIED_TO_INTERFACE_FIELD: "put @cost on the object types' fields",
  LIST_SIZE_APPLIED_TO_NON_LIST: "put @listSize on fields that return a list, or name sizedFields",
  LIST_SIZE_INVALID_SLICING_ARGUMENT: "name an argument of type Int in slicingArguments",
  LIST_SIZE_INVALID_SIZED_FIELD: "name list fields of the returned type in sizedFields",
};

/** Null for a code of which nothing is known. */
export function mendOf(code: string): string | null {
  return MENDS[code] ?? null;
}
