using System.Text.Json.Serialization;

namespace EarlyWarning.Files.Ledgers;

/// <summary>A text beside the ledger with the key of its hash, as a line of a file of texts.</summary>
/// <param name="Position">The position of its entry. Of a text whose line was never written the ledger has no such entry.</param>
/// <param name="Kind">The kind of the text.</param>
/// <param name="Id">The random id, 32 hexadecimal digits.</param>
/// <param name="Key">The random key, 64 hexadecimal digits.</param>
/// <param name="Text">The text.</param>
internal sealed record KeptText([property: JsonPropertyName("n")] long Position, LedgerTextKind Kind, string Id, string Key, string Text);
