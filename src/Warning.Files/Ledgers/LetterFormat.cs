using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The writer of drafts that is registered for the process. Thread-safe.</summary>
internal static class LetterFormat
{
    private static volatile Action<LetterDocument, Stream>? writer;

    /// <summary>The writer of drafts.</summary>
    /// <exception cref="LedgerException">No writer is registered.</exception>
    public static Action<LetterDocument, Stream> Writer =>
        writer ?? throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NoDraftFormat);

    /// <summary>Registers the writer of drafts, in place of an earlier one.</summary>
    public static void Register(Action<LetterDocument, Stream> writer) => LetterFormat.writer = writer;
}
