namespace EarlyWarning.Files.Ledgers;

/// <summary>A line of a ledger as an examination looks at it, whatever was done to it.</summary>
internal sealed class LedgerLine
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>The line in its file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Whether it is the first line of a ledger's file.</summary>
    public required bool IsOpening { get; init; }

    /// <summary>The position of its entry as it says itself, or as the order of lines has it; null if the line cannot be read that far.</summary>
    public required long? Position { get; set; }

    /// <summary>Whether the line says its position itself.</summary>
    public required bool IsNumbered { get; init; }

    /// <summary>The hash at its end; null if there is none.</summary>
    public required string? Hash { get; init; }

    /// <summary>Whether its hash follows from the line before it.</summary>
    public bool Follows { get; set; }

    /// <summary>The bytes of a line that does not follow, up to its hash.</summary>
    public byte[]? Text { get; set; }

    /// <summary>What is wrong with the text itself, such as a blank line; null if it is a line.</summary>
    public Rules.Message? Flaw { get; init; }
}
