import type { Extension } from '@codemirror/state'

export type EditorKeys = 'plain' | 'vim' | 'emacs'

const place = 'cairn:editor-keys'

/** The keys of another editor, fetched when they are chosen. */
export async function loadEditorKeys(keys: EditorKeys): Promise<Extension> {
  if (keys === 'vim') return (await import('@replit/codemirror-vim')).vim()
  if (keys === 'emacs') return (await import('@replit/codemirror-emacs')).emacs()
  return []
}

/** What was chosen in this browser; plain keys where nothing was. */
export function keptEditorKeys(): EditorKeys {
  const kept = localStorage.getItem(place)
  return kept === 'vim' || kept === 'emacs' ? kept : 'plain'
}

export function keepEditorKeys(keys: EditorKeys): void {
  localStorage.setItem(place, keys)
}
