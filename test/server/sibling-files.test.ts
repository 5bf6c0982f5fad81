import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OpenDocument } from '../../server/src/documents/open-document.ts';
import { FolderSiblings, OpenSiblings, type ReadFolder } from '../../server/src/documents/sibling-files.ts';
import { readFolder } from '../../server/src/main/read-folder.ts';

const FOLDER = 'file:///pools';
const textOf = (id: string) => `{ "UserPoolId": "eu-west-1_${id}" }`;

function open(name: string, text = textOf('Aaaaaaaa1')): OpenDocument {
  const uri = name.includes(':') ? name : `${FOLDER}/${name}`;
  return new OpenDocument(TextDocument.create(uri, 'userpool', 1, text), { check: () => [] });
}

const self = open('self.userpool.json');
const asFile = ({ uri, pool }: OpenDocument) => ({ uri, document: pool });

describe('siblings among open documents', () => {
  const siblingsIn = (...documents: OpenDocument[]) =>
    new OpenSiblings(() => [self, ...documents]).of(asFile(self)).map(({ uri }) => uri);

  it('are other documents in the same folder for the same pool', () => {
    const sibling = open('sibling.userpoolmfa.json');
    const otherPool = open('pool.userpoolmfa.json', textOf('Bbbbbbbb2'));
    const otherFolder = open('file:///pools/below/x.userpoolmfa.json');
    expect(siblingsIn(sibling, otherPool, otherFolder)).toEqual([sibling.uri]);
  });

  it('do not include files of the same kind', () => {
    expect(siblingsIn(open('copy.userpool.json'))).toEqual([]);
  });

  it('do not exist for documents without a pool ID', () => {
    const documents = [open('a.userpool.json', '{}'), open('b.userpoolmfa.json', '{}')];
    expect(new OpenSiblings(() => documents).of(asFile(documents[0]!))).toEqual([]);
  });
});

describe('siblings on the file system', () => {
  /** Sets up files on disk and open documents. */
  function onDisk(files: Record<string, string>, ...documents: OpenDocument[]) {
    const reads: string[] = [];
    const failures: string[] = [];
    const read: ReadFolder = (folder, isWanted) => {
      reads.push(folder);
      const names = Object.keys(files).filter(isWanted);
      return Promise.resolve(new Map(names.map((name) => [`${folder}/${name}`, files[name]!])));
    };
    const all = [self, ...documents];
    const log = { failure: (what: string) => void failures.push(what) };
    const siblings = (readFiles = read) => new FolderSiblings(() => all, readFiles, log);
    return { siblings, reads, failures };
  }

  it('come after open documents, which take precedence over their files', async () => {
    const files = {
      'self.userpool.json': textOf('Aaaaaaaa1'),
      'disk.userpoolmfa.json': `\uFEFF${textOf('Aaaaaaaa1')}`,
      'edited.userpoolmfa.json': textOf('Aaaaaaaa1'),
      'other.userpoolmfa.json': textOf('Bbbbbbbb2'),
      'package.json': textOf('Aaaaaaaa1'),
    };
    const edited = open('%65dited.userpoolmfa.json', '{ "UserPoolId": "eu-west-1_Aaaaaaaa1", "PoolName": "new" }');
    const siblings = onDisk(files, edited).siblings();
    expect(siblings.of(asFile(self)).map(({ uri }) => uri)).toEqual([edited.uri]);
    await siblings.prepare(self.uri);
    const found = siblings.of(asFile(self));
    expect(found.map(({ uri }) => uri)).toEqual([edited.uri, `${FOLDER}/disk.userpoolmfa.json`]);
    expect(found.map(({ document }) => document.root['PoolName'])).toEqual(['new', undefined]);
  });

  it('are read once, and again after a file in the folder changes', async () => {
    const files: Record<string, string> = {};
    const { siblings: create, reads } = onDisk(files);
    const siblings = create();
    await Promise.all([siblings.prepare(self.uri), siblings.prepare(self.uri)]);
    files['new.userpoolmfa.json'] = textOf('Aaaaaaaa1');
    await siblings.prepare(self.uri);
    expect([siblings.of(asFile(self)), reads]).toEqual([[], [FOLDER]]);
    siblings.onFilesChanged([`${FOLDER}/new.userpoolmfa.json`]);
    await siblings.prepare(self.uri);
    expect(siblings.of(asFile(self)).map(({ uri }) => uri)).toEqual([`${FOLDER}/new.userpoolmfa.json`]);
  });

  it('are ignored in a folder that cannot be read', async () => {
    const { siblings: create, failures } = onDisk({});
    const siblings = create(() => Promise.reject(new Error('no access')));
    await siblings.prepare(self.uri);
    expect([siblings.of(asFile(self)), failures]).toEqual([[], [`reading ${FOLDER}`]]);
  });
});

describe('reading a folder', () => {
  it('returns the requested files on the disk', async () => {
    const path = mkdtempSync(join(tmpdir(), 'siblings-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    writeFileSync(join(path, 'a b.userpool.json'), 'text');
    writeFileSync(join(path, 'b.txt'), 'text');
    mkdirSync(join(path, 'c.userpool.json'));
    const folder = pathToFileURL(path).href;
    const files = await readFolder(folder, (name) => name.endsWith('.userpool.json'));
    expect([...files]).toEqual([[`${folder}/a%20b.userpool.json`, 'text']]);
  });

  it('returns nothing for a virtual folder', async () => {
    expect(await readFolder('vscode-vfs://github/x', () => true)).toEqual(new Map());
  });
});
