export { LANGUAGES, languageOf, nameIn, type Language } from './language.ts';
export { placeName } from './place-name.ts';
export { createTranslator, MESSAGES, type Messages, type Translate } from './translate.ts';
