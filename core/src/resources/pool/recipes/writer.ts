import { arnKinds, type ArnKind } from '../../../aws/arns/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';

/** Writes values of a recipe for a pool: what is known of it stands there, what is not is a tab stop. */
export class Writer {
  readonly #pool: RequestView;
  readonly #account: () => string | undefined;
  #stops = 0;

  /** @param account the pool's, where it is known */
  constructor(pool: RequestView, account: () => string | undefined) {
    this.#pool = pool;
    this.#account = account;
  }

  /** The pool's region; undefined without a pool id. */
  get region(): string | undefined {
    return this.#pool.region;
  }

  /** A place to be filled in, as an editor's snippet has it. @param text what stands there until then; no `$`, `\` or `}` */
  stop(text: string): string {
    return `\${${++this.#stops}:${text}}`;
  }

  /**
   * An ARN in the pool's partition, region and account.
   * @param name what stands in place of the resource's name: a text, or a stop
   * @param region of the resource. Default: the pool's own
   */
  arn(kind: ArnKind, name: string, region: string | undefined = this.#pool.region): string {
    const { partition = 'aws' } = this.#pool;
    const place = kind.regional ? (region ?? this.stop('eu-west-1')) : '';
    const account = this.#account() ?? this.stop('123456789012');
    const type = /^\w+[:/]/.exec(kind.example)?.[0] ?? '';
    return `arn:${partition}:${kind.service}:${place}:${account}:${type}${name}`;
  }

  /** The ARN of a function whose name is to be filled in. */
  function(name: string): string {
    return this.arn(arnKinds.function, this.stop(name));
  }
}
