import { GraphQLError, type NameNode, type ValidationRule } from 'graphql';

/**
 * Refuses aliases and variables that start with two underscores: `__typename` as an alias would pass a client's value
 * off as the type of an object, and `__proto__` is no name that a program should ever be given.
 */
export const reservedNameRule: ValidationRule = (context) => {
  const check = (name: NameNode | undefined): void => {
    if (!name?.value.startsWith('__')) return;
    const message = 'Aliases and variables may not start with two underscores.';
    context.reportError(new GraphQLError(message, { nodes: [name] }));
  };
  return {
    Field: ({ alias }) => check(alias),
    VariableDefinition: ({ variable }) => check(variable.name),
  };
};
