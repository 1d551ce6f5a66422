import type { Language } from '../language.ts';
import { enDrive } from './en.ts';
import { zhDrive } from './zh-CN.ts';

export type DriveWords = typeof zhDrive;

/** Words of the drive; files of their own, so that no other page loads them. */
export const DRIVE_WORDS: Readonly<Record<Language, DriveWords>> = { 'zh-CN': zhDrive, en: enDrive };
