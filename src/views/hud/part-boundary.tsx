import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly message: (error: string) => string;
}

/** A part that fails says so and leaves the rest of the page working. */
export class PartBoundary extends Component<Props, { readonly error: string | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <p className="panel notice" role="alert">
        {this.props.message(this.state.error)}
      </p>
    );
  }
}
