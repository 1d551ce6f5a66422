import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { districtSchemaText } from '../../scenario/district/district-json-schema.ts';
import { schemaText } from '../../scenario/json-schema.ts';
import { EXIT, badInput } from '../cli-error.ts';
import { makeDirectory } from '../files.ts';

/** The JSON Schema of scenario files, or of district files, to stdout or to a file. It is one JSON document either way. */
export function schema(options: { readonly out?: string; readonly district?: boolean }): number {
  const text = options.district === true ? districtSchemaText() : schemaText();
  const document = text.endsWith('\n') ? text : `${text}\n`;
  if (options.out === undefined) process.stdout.write(document);
  else writeSchema(options.out, document);
  return EXIT.done;
}

function writeSchema(path: string, document: string): void {
  makeDirectory(dirname(path));
  try {
    writeFileSync(path, document);
  } catch (error) {
    throw badInput(`${path}: cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
