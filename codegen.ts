import type { CodegenConfig } from '@graphql-codegen/cli';

type Output = CodegenConfig['generates'][string];

/** @param documentMode text for those who send it as it is, a parsed document for the client of the administration */
const output = (documents: string, documentMode: 'string' | 'documentNode'): Output => ({
  documents,
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    // One constant per operation, so that a page carries only its own.
    documentMode,
    enumsAsTypes: true,
    useTypeImports: true,
    // A union's members are told apart by what they carry; the administration's client asks for it by itself.
    skipTypename: true,
    strictScalars: true,
    scalars: { DateTimeISO: 'string', ID: 'string', JSON: 'unknown' },
  },
});

/**
 * Writes the client's operation types from the server's schema: `npm run codegen`. The output is committed and
 * drift-checked.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'client/graphql/generated/': output('client/graphql/*.graphql', 'string'),
    'client/administration/graphql/generated/': output('client/administration/graphql/*.graphql', 'documentNode'),
  },
};

export default config;
