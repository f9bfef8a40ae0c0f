import { z } from 'zod';

/** An invalid environment: every problem at once, one per line. */
export class InvalidEnvironment extends Error {}

/**
 * Reads the environment of a process as a whole.
 * @throws InvalidEnvironment that names every missing or invalid variable
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  variables: NodeJS.ProcessEnv = process.env,
): z.infer<z.ZodObject<Shape>> {
  const result = z.object(shape).safeParse(variables);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new InvalidEnvironment(`Invalid environment:\n${problems.join('\n')}`);
}
