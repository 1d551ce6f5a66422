import { createContext, useContext, type Provider } from 'react';

/**
 * What a page hands down to its parts, and how they take it.
 * @param provider  name of the first of the two, for whoever uses a part outside it
 */
export function provided<Value extends object>(provider: string): readonly [Provider<Value | null>, () => Value] {
  const Context = createContext<Value | null>(null);
  function useValue(): Value {
    const value = useContext(Context);
    if (value === null) throw new Error(`used outside ${provider}`);
    return value;
  }
  return [Context.Provider, useValue];
}
