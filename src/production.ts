/**
 * Imported before anything else: graphql-js looks at each type for a second copy of itself, unless it
 * is told when it loads that this is production.
 */
process.env.NODE_ENV ??= "production";
