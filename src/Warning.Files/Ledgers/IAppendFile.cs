namespace EarlyWarning.Files.Ledgers;

/// <summary>The file of a ledger as its writer sees it. Each call may fail half way with an <see cref="IOException"/>, as disks do.</summary>
internal interface IAppendFile : IDisposable
{
    /// <summary>Writes bytes at the end.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Has everything that was written reach the disk.</summary>
    void Flush();

    /// <summary>Takes away what stands behind a length.</summary>
    void Truncate(long length);
}
