/** CFAST wants names of plain letters that occur once in the whole file, whatever they name. */
export interface CfastNames {
  take(id: string): string;
}

/** Source: [cfast-users-guide] names hold 64 characters; some are kept for a number. */
const MAX_NAME_CHARS = 58;

export function createCfastNames(): CfastNames {
  const taken = new Set(['OUTSIDE', 'OFF', 'NULL']);
  return {
    take: (id) => {
      const plain = id.replaceAll(/[^\w.-]/g, '_').slice(0, MAX_NAME_CHARS);
      let name = plain;
      for (let n = 2; taken.has(name); n++) name = `${plain}_${n}`;
      taken.add(name);
      return name;
    },
  };
}
