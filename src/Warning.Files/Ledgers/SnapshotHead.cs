using System.Text.Json.Serialization;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The first line of a snapshot: the lines of the ledger that it stands for.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Program">The version of the program that wrote it: another may conclude other things from the same lines.</param>
/// <param name="Before">The files before the one in which its last line stands.</param>
/// <param name="Start">The number of entries in those files.</param>
/// <param name="Line">The number of lines in the file of the last line.</param>
/// <param name="Offset">The bytes of these lines.</param>
/// <param name="Position">The number of entries.</param>
/// <param name="Hash">The hash of the last line.</param>
/// <param name="Version">The version of the file of the last line.</param>
/// <param name="Lines">The SHA-256 of the bytes of these lines.</param>
/// <param name="Seal">The SHA-256 of all that the line says besides, and of the bytes of the state that follow it.</param>
internal sealed record SnapshotHead(
    int Format,
    string Program,
    IReadOnlyList<SnapshotFile> Before,
    long Start,
    int Line,
    long Offset,
    long Position,
    string Hash,
    int Version,
    string Lines,
    string Seal)
{
    /// <summary>The union's full name; null if the ledger names none.</summary>
    public string? Issuer { get; init; }

    /// <summary>The place after the last line.</summary>
    [JsonIgnore]
    public LedgerMark Mark => new(Start, Line, Offset, Position, Hash, Version);
}

/// <summary>A file of a year that is over.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its length in bytes.</param>
internal sealed record SnapshotFile(string Name, long Length);

/// <summary>The JSON of the first line of a snapshot.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SnapshotHead))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
