import type { CodegenConfig } from '@graphql-codegen/cli';

/** Writes the client's operation types from the server's schema: `npm run codegen`. The output is committed and drift-checked. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'client/graphql/*.graphql',
  generates: {
    'client/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // One constant per operation, so that a page carries only its own.
        documentMode: 'documentNode',
        enumsAsTypes: true,
        useTypeImports: true,
        // Apollo asks for it with every object by itself.
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTimeISO: 'string', ID: 'string' },
      },
    },
  },
};

export default config;
