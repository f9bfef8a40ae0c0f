/** The one type that generated documents take from this package, which is a dependency of the generator only. */
declare module '@graphql-typed-document-node/core' {
  export interface DocumentTypeDecoration<Result, Variables> {
    __apiType?: (variables: Variables) => Result;
  }
}
