using System.Globalization;
using EarlyWarning.Files.Writing;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// The folder of results of one as-of date, which is written under a random name and then renamed. A scan that is killed leaves the last complete folder in
/// place; the next scan of any date deletes the unfinished one. Whether a folder is abandoned tells a lock beside it, which ends with the process that writes it.
/// </summary>
internal sealed class UnfinishedFolder : IDisposable
{
    private const int Attempts = 5;

    // ERROR_FILE_EXISTS, as .NET has it on Windows.
    private const int FileExists = unchecked((int)0x80070050);
    private const string Begun = ".tmp-";
    private const string Away = ".old-";
    private const string Claim = ".scan-";
    private const string ClaimExtension = ".lock";

    private readonly IDisk disk;
    private readonly string final;
    private readonly string unfinished;
    private readonly string replaced;
    private readonly Stream claim;
    private bool committed;

    private UnfinishedFolder(IDisk disk, string output, string name)
    {
        this.disk = disk;
        string suffix = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        this.final = Path.Combine(output, name);
        unfinished = Path.Combine(output, $".{name}{Begun}{suffix}");
        replaced = Path.Combine(output, $".{name}{Away}{suffix}");

        // The claim comes first: a folder without one is abandoned.
        claim = TakeClaim(disk, ClaimOf(output, suffix));
        try
        {
            disk.CreateFolder(unfinished);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public static UnfinishedFolder Create(IDisk disk, string output, LocalDate asOf)
    {
        string name = LocalDatePattern.Iso.Format(asOf), final = Path.Combine(output, name);
        disk.CreateFolder(output);

        // Renaming the finished folder would find it too, but only when the ledger has the scan already.
        if (File.Exists(final)) throw new IOException(final, FileExists);
        Sweep(disk, output);
        return new UnfinishedFolder(disk, output, name);
    }

    /// <summary>Writes a file and flushes it to the disk.</summary>
    public void WriteFile(string name, Action<Stream> write) => disk.Write(Path.Combine(unfinished, name), write);

    /// <summary>Renames the folder to its final name and returns its path.</summary>
    public string Commit()
    {
        for (int attempt = 1; !TryRename(isLast: attempt == Attempts); attempt++)
        {
            // Another scan of the same date is between its two renames.
        }

        committed = true;
        Delete(replaced);
        return this.final;
    }

    public void Dispose()
    {
        if (!committed) Delete(unfinished);
        claim.Dispose();
    }

    /// <summary>Deletes a folder that nobody needs any more. What cannot be deleted is in nobody's way, and swept by the next scan.</summary>
    private void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) disk.DeleteFolder(folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // What a scan has to say is whether its results are in place, and else why not.
        }
    }

    private bool TryRename(bool isLast)
    {
        try
        {
            if (Directory.Exists(this.final) && !Directory.Exists(replaced)) disk.MoveFolder(this.final, replaced);
            disk.MoveFolder(unfinished, this.final);
            return true;
        }
        catch (IOException) when (!isLast)
        {
            return false;
        }
        catch (IOException)
        {
            if (Directory.Exists(replaced) && !Directory.Exists(this.final)) disk.MoveFolder(replaced, this.final);
            throw;
        }
    }

    /// <summary>
    /// Cleans up after killed scans, of whatever date: restores a folder that was moved away and not yet replaced, and deletes unfinished folders.
    /// </summary>
    private static void Sweep(IDisk disk, string output)
    {
        foreach (string folder in Directory.GetDirectories(output, $".*{Away}*").Order(StringComparer.Ordinal))
            Sweep(disk, output, folder, Away, (old, final) => Restore(disk, old, final));
        foreach (string folder in Directory.GetDirectories(output, $".*{Begun}*").Order(StringComparer.Ordinal))
            Sweep(disk, output, folder, Begun, (begun, _) => disk.DeleteFolder(begun));
        foreach (string left in Directory.GetFiles(output, $"{Claim}*{ClaimExtension}")) TryTakeClaim(disk, left)?.Dispose();
    }

    private static void Sweep(IDisk disk, string output, string folder, string mark, Action<string, string> clean)
    {
        string name = Path.GetFileName(folder);
        int at = name.IndexOf(mark, StringComparison.Ordinal);
        using Stream? abandoned = TryTakeClaim(disk, ClaimOf(output, name[(at + mark.Length)..]));
        if (abandoned is not null) clean(folder, Path.Combine(output, name[1..at]));
    }

    private static void Restore(IDisk disk, string old, string final)
    {
        if (Directory.Exists(final)) disk.DeleteFolder(old);
        else disk.MoveFolder(old, final);
    }

    private static string ClaimOf(string output, string suffix) => Path.Combine(output, $"{Claim}{suffix}{ClaimExtension}");

    /// <summary>Takes a claim, which goes with the process; null if another holds it, or it is not ours to take.</summary>
    private static Stream? TryTakeClaim(IDisk disk, string path)
    {
        try
        {
            return TakeClaim(disk, path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Stream TakeClaim(IDisk disk, string path) => disk.Hold(path, isDeleted: true);
}
