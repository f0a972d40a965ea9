import openapiTypes, { astToString } from 'openapi-typescript';

export async function typesOf(document) {
  return astToString(await openapiTypes(document, { alphabetize: true, rootTypes: true }));
}
