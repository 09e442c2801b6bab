namespace EarlyWarning.Files.Ledgers;

/// <summary>How drafts of letters are written: by the one writer that is registered. Thread-safe.</summary>
internal static class LetterFormat
{
    private static volatile Action<LetterDocument, Stream>? writer;

    /// <summary>The writer of drafts.</summary>
    /// <exception cref="LedgerException">None is registered.</exception>
    public static Action<LetterDocument, Stream> Writer =>
        writer ?? throw new LedgerException(LedgerReason.NotWritten, "a draft is a Word document, which this program is not set up to write: it must register the formats of the package EarlyWarning.Office at its start");

    /// <summary>Registers the writer of drafts; it takes the place of another.</summary>
    public static void Register(Action<LetterDocument, Stream> writer) => LetterFormat.writer = writer;
}
