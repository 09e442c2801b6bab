using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when a line of a ledger was changed after it was written, or lines were lost, moved or inserted. Nothing was changed.</summary>
public sealed class LedgerCorruptException : LedgerException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="file">The file, or the name of the ledger.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="what">What is wrong with it.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerCorruptException(string file, int line, Message what, Exception? inner = null)
        : base(LedgerReason.Damaged, LedgerMessages.LineDamaged(file, line, what), inner)
    {
        File = file;
        Line = line;
        What = what;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong with it.</summary>
    public Message What { get; }
}
