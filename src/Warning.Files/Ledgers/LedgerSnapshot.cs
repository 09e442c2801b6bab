using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// What the settled entries of a ledger give, stored beside it as <c>ledger.snapshot</c>: a line of JSON that says which lines it stands for, then the bytes of
/// the state. It spares reading these lines one by one, and is never more than that: the lines are the truth. One that is missing, torn, of another program or
/// of other lines is not used.
/// </summary>
internal sealed class LedgerSnapshot
{
    private const string Name = "ledger.snapshot";
    private const int Format = 4;

    private static readonly string Program = typeof(CaseState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private readonly byte[] written;

    private LedgerSnapshot(SnapshotHead head, byte[] written, CaseState state)
    {
        this.written = written;
        (Head, State) = (head, state);
    }

    /// <summary>The lines that it stands for.</summary>
    public SnapshotHead Head { get; }

    /// <summary>What they give.</summary>
    public CaseState State { get; }

    public static string FileOf(string folder) => Path.Combine(folder, Name);

    /// <summary>Reads the snapshot of a folder, whatever lines it stands for; null if there is none that this program wrote to its end.</summary>
    public static LedgerSnapshot? Read(string folder)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(FileOf(folder));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (HeadOf(bytes, out int start) is not { } head || head.Format != Format || head.Program != Program) return null;
        if (!Seal(head, bytes.AsSpan(start)).AsSpan().SequenceEqual(bytes) || !CaseState.TryRead(bytes.AsSpan(start), out CaseState? state)) return null;
        return state.Position == head.Position ? new LedgerSnapshot(head, bytes[start..], state) : null;
    }

    /// <summary>
    /// Finds the place after the lines that the snapshot stands for, if they are there as they were: the bytes of its file up to the place, and the lengths of
    /// the files before. Whether those have the lines that they had, only reading them all can tell.
    /// </summary>
    public async Task<LedgerPlace?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            string[] closed = LedgerFiles.Closed(folder);
            if (Head.Before.Any(file => closed.All(path => Path.GetFileName(path) != file.Name || new FileInfo(path).Length != file.Length))) return null;
            string? found = closed.Append(LedgerFiles.Open(folder)).Skip(Head.Before.Count).FirstOrDefault(path => StartOf(path) == Head.Start);
            if (found is null || new FileInfo(found).Length < Head.Offset) return null;
            string hash = await HashOfAsync(found, Head.Offset, cancellationToken).ConfigureAwait(false);
            return hash == Head.Lines ? new LedgerPlace(found, Head.Mark, Head.Issuer) : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Checks the snapshot of a folder against the entries of the ledger.</summary>
    public static async Task<SnapshotFinding> CheckAsync(string folder, List<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (!File.Exists(FileOf(folder))) return SnapshotFinding.None;
        if (Read(folder) is not { } snapshot || snapshot.Head.Position > entries.Count) return SnapshotFinding.NotUsed;
        if (await snapshot.FindAsync(folder, cancellationToken).ConfigureAwait(false) is null) return SnapshotFinding.NotUsed;
        ArrayBufferWriter<byte> bytes = new();
        CaseState.OfSettled(entries[..(int)snapshot.Head.Position]).WriteSettled(bytes);
        return bytes.WrittenSpan.SequenceEqual(snapshot.written) ? SnapshotFinding.Agrees : SnapshotFinding.Differs;
    }

    /// <summary>
    /// Stores what the entries before a place give. A snapshot that cannot be written is one that is missing: nothing is lost by it but time.
    /// </summary>
    public static async Task WriteAsync(IDisk disk, string folder, LedgerMark mark, CaseState state, string? issuer, CancellationToken cancellationToken)
    {
        string unfinished = UnfinishedFile.NameFor(FileOf(folder));
        try
        {
            string[] closed = LedgerFiles.Closed(folder);
            string[] files = [.. closed, LedgerFiles.Open(folder)];
            int at = Array.FindIndex(files, file => StartOf(file) == mark.Start);
            if (at < 0) return;
            ArrayBufferWriter<byte> bytes = new();
            state.WriteSettled(bytes);
            SnapshotHead head = new(
                Format,
                Program,
                [.. files[..at].Select(file => new SnapshotFile(Path.GetFileName(file), new FileInfo(file).Length))],
                mark.Start,
                mark.Lines,
                mark.Offset,
                mark.Position,
                mark.Hash,
                mark.Version,
                await HashOfAsync(files[at], mark.Offset, cancellationToken).ConfigureAwait(false),
                Seal: "")
            { Issuer = issuer };
            disk.Write(unfinished, stream => stream.Write(Seal(head, bytes.WrittenSpan)));
            disk.ReplaceFile(unfinished, FileOf(folder));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
        }
    }

    /// <summary>Takes the snapshot of a folder away, as whoever takes texts out of the ledger must first.</summary>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    public static void Delete(IDisk disk, string folder) => disk.DeleteFile(FileOf(folder));

    private static SnapshotHead? HeadOf(byte[] bytes, out int start)
    {
        start = Array.IndexOf(bytes, (byte)'\n') + 1;
        if (start == 0) return null;
        try
        {
            return JsonSerializer.Deserialize(bytes.AsSpan(0, start), SnapshotJson.Default.SnapshotHead);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? StartOf(string file)
    {
        const int LongestFirstLine = 1 << 16;
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            byte[] bytes = new byte[LongestFirstLine];
            ReadOnlySpan<byte> text = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            int end = text.IndexOf((byte)'\n');
            return end < 0 ? null : LedgerChain.StartOf(text[..end]);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static async Task<string> HashOfAsync(string file, long length, CancellationToken cancellationToken)
    {
        const int BytesAtOnce = 1 << 20;
        using IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = new byte[BytesAtOnce];
            while (length > 0)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, length)), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                sha.AppendData(buffer.AsSpan(0, read));
                length -= read;
            }
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>Returns the bytes of a snapshot: the line with a hash over all that it says and the state behind it, then the state.</summary>
    internal static byte[] Seal(SnapshotHead head, ReadOnlySpan<byte> state)
    {
        byte[] open = JsonSerializer.SerializeToUtf8Bytes(head with { Seal = "" }, SnapshotJson.Default.SnapshotHead);
        string seal = Convert.ToHexStringLower(SHA256.HashData([.. open, .. state]));
        return [.. JsonSerializer.SerializeToUtf8Bytes(head with { Seal = seal }, SnapshotJson.Default.SnapshotHead), (byte)'\n', .. state];
    }
}
