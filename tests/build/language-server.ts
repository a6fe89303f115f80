import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
  error?: { message: string };
}

/** What an editor shows below a text, with its place; line and column count from 1. */
export interface Underline {
  line: number;
  column: number;
  message: string;
}

/** What an editor proposes at a place. */
export interface Proposal {
  label: string;
  documentation: string;
}

/** An editor that knows one project. */
export interface Editor {
  /** Opens a file with this text and tells what is underlined. */
  open: (file: string, text: string) => Promise<Underline[]>;
  /** What is proposed at a place in an open file. */
  propose: (file: string, line: number, column: number) => Promise<Proposal[]>;
  /** What is shown about a place in an open file. */
  hover: (file: string, line: number, column: number) => Promise<string>;
  /** Tells the server that a file it watches was written, as editors do. */
  written: (file: string) => void;
  close: () => void;
}

/**
 * Starts the Astro language server as the editor's extension would, with the settings in `.vscode/settings.json`.
 *
 * @param root the folder that is open in the editor, as an absolute path
 * @param language what the editor calls the language of an entry
 */
export async function startEditor(root: string, language: string): Promise<Editor> {
  // The server lies below a package that we have.
  const server = join(
    dirname(createRequire(require.resolve('@astrojs/check')).resolve('@astrojs/language-server')),
    '../bin/nodeServer.js',
  );
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<number, (message: Message) => void>();
  let lastId = 0;
  let received = Buffer.alloc(0);

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const request = (method: string, params: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result);
      });
      send({ id, method, params });
    });
  const receive = (message: Message) => {
    if (message.method !== undefined && message.id !== undefined) {
      // The server asks for settings; without any it takes its own.
      const result = message.method === 'workspace/configuration' ? message.params!.items!.map(() => null) : null;
      send({ id: message.id, result });
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
  };
  child.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const end = received.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(received.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end === -1 || received.length < end + 4 + length) return;
      const body = received.subarray(end + 4, end + 4 + length).toString();
      received = received.subarray(end + 4 + length);
      receive(JSON.parse(body) as Message);
    }
  });

  const folder = { uri: pathToFileURL(root).href, name: 'project' };
  await request('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {
      workspace: { workspaceFolders: true, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } } },
    },
    initializationOptions: {
      typescript: { tsdk: dirname(require.resolve('typescript')) },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });

  const address = (file: string) => ({ uri: pathToFileURL(join(root, file)).href });
  const at = (line: number, column: number) => ({ line: line - 1, character: column - 1 });
  const plain = (text: string | { value: string } | undefined) =>
    typeof text === 'object' ? text.value : (text ?? '');
  return {
    open: async (file, text) => {
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { ...address(file), languageId: language, version: 1, text } },
      });
      const { items } = (await request('textDocument/diagnostic', { textDocument: address(file) })) as {
        items: { range: { start: { line: number; character: number } }; message: string }[];
      };
      return items
        .map(({ range: { start }, message }) => ({ line: start.line + 1, column: start.character + 1, message }))
        .sort((a, b) => a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1));
    },
    propose: async (file, line, column) => {
      const position = at(line, column);
      const { items } = (await request('textDocument/completion', { textDocument: address(file), position })) as {
        items: { label: string; documentation?: string | { value: string } }[];
      };
      return items.map(({ label, documentation }) => ({ label, documentation: plain(documentation) }));
    },
    hover: async (file, line, column) => {
      const position = at(line, column);
      const answer = (await request('textDocument/hover', { textDocument: address(file), position })) as {
        contents: { value: string };
      } | null;
      return answer?.contents.value ?? '';
    },
    written: (file) => {
      send({ method: 'workspace/didChangeWatchedFiles', params: { changes: [{ ...address(file), type: 2 }] } });
    },
    close: () => {
      child.kill();
    },
  };
}
