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

    private readonly string final;
    private readonly string unfinished;
    private readonly string replaced;
    private readonly FileStream claim;
    private bool committed;

    private UnfinishedFolder(string output, string name)
    {
        string suffix = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        this.final = Path.Combine(output, name);
        unfinished = Path.Combine(output, $".{name}{Begun}{suffix}");
        replaced = Path.Combine(output, $".{name}{Away}{suffix}");

        // The claim comes first: a folder without one is abandoned.
        claim = TakeClaim(ClaimOf(output, suffix));
        PrivateFolder.Create(unfinished);
    }

    public static UnfinishedFolder Create(string output, LocalDate asOf)
    {
        string name = LocalDatePattern.Iso.Format(asOf), final = Path.Combine(output, name);
        PrivateFolder.Create(output);

        // Renaming the finished folder would find it too, but only when the ledger has the scan already.
        if (File.Exists(final)) throw new IOException(final, FileExists);
        Sweep(output);
        return new UnfinishedFolder(output, name);
    }

    /// <summary>Writes a file and flushes it to the disk.</summary>
    public void WriteFile(string name, Action<Stream> write)
    {
        using FileStream file = PrivateFile.CreateNew(Path.Combine(unfinished, name));
        write(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Renames the folder to its final name and returns its path.</summary>
    public string Commit()
    {
        for (int attempt = 1; !TryRename(isLast: attempt == Attempts); attempt++)
        {
            // Another scan of the same date is between its two renames.
        }

        committed = true;
        if (Directory.Exists(replaced)) Directory.Delete(replaced, recursive: true);
        return this.final;
    }

    public void Dispose()
    {
        try
        {
            if (!committed && Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
        }
        finally
        {
            claim.Dispose();
        }
    }

    private bool TryRename(bool isLast)
    {
        try
        {
            if (Directory.Exists(this.final) && !Directory.Exists(replaced)) Directory.Move(this.final, replaced);
            Directory.Move(unfinished, this.final);
            return true;
        }
        catch (IOException) when (!isLast)
        {
            return false;
        }
        catch (IOException)
        {
            if (Directory.Exists(replaced) && !Directory.Exists(this.final)) Directory.Move(replaced, this.final);
            throw;
        }
    }

    /// <summary>
    /// Cleans up after killed scans, of whatever date: restores a folder that was moved away and not yet replaced, and deletes unfinished folders.
    /// </summary>
    private static void Sweep(string output)
    {
        foreach (string folder in Directory.GetDirectories(output, $".*{Away}*").Order(StringComparer.Ordinal)) Sweep(output, folder, Away, Restore);
        foreach (string folder in Directory.GetDirectories(output, $".*{Begun}*").Order(StringComparer.Ordinal)) Sweep(output, folder, Begun, (begun, _) => Directory.Delete(begun, recursive: true));
        foreach (string left in Directory.GetFiles(output, $"{Claim}*{ClaimExtension}")) TryTakeClaim(left)?.Dispose();
    }

    private static void Sweep(string output, string folder, string mark, Action<string, string> clean)
    {
        string name = Path.GetFileName(folder);
        int at = name.IndexOf(mark, StringComparison.Ordinal);
        using FileStream? abandoned = TryTakeClaim(ClaimOf(output, name[(at + mark.Length)..]));
        if (abandoned is not null) clean(folder, Path.Combine(output, name[1..at]));
    }

    private static void Restore(string old, string final)
    {
        if (Directory.Exists(final)) Directory.Delete(old, recursive: true);
        else Directory.Move(old, final);
    }

    private static string ClaimOf(string output, string suffix) => Path.Combine(output, $"{Claim}{suffix}{ClaimExtension}");

    /// <summary>Takes a claim, which goes with the process; null if another holds it, or it is not ours to take.</summary>
    private static FileStream? TryTakeClaim(string path)
    {
        try
        {
            return TakeClaim(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream TakeClaim(string path) => PrivateFile.OpenOrCreate(path, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
}
