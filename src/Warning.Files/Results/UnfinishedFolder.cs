using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// The folder of results of one as-of date, which is written under a temporary name and then renamed. A scan that is killed leaves the last
/// complete folder in place; the next scan deletes the unfinished one.
/// </summary>
internal sealed class UnfinishedFolder : IDisposable
{
    private const int Attempts = 5;

    // ERROR_FILE_EXISTS, as .NET has it on Windows.
    private const int FileExists = unchecked((int)0x80070050);
    private const string Begun = ".tmp-";
    private const string Away = ".old-";

    private readonly string final;
    private readonly string unfinished;
    private readonly string replaced;
    private bool committed;

    private UnfinishedFolder(string output, string name)
    {
        // The process tells the next scan whether the folder is abandoned; the rest keeps the scans of one process apart.
        string suffix = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        this.final = Path.Combine(output, name);
        unfinished = Path.Combine(output, $".{name}{Begun}{suffix}");
        replaced = Path.Combine(output, $".{name}{Away}{suffix}");
        Directory.CreateDirectory(unfinished);
    }

    public static UnfinishedFolder Create(string output, LocalDate asOf)
    {
        string name = LocalDatePattern.Iso.Format(asOf), final = Path.Combine(output, name);
        Directory.CreateDirectory(output);

        // Renaming the finished folder would find it too, but only when the ledger has the scan already.
        if (File.Exists(final)) throw new IOException(final, FileExists);
        Restore(output, name);
        return new UnfinishedFolder(output, name);
    }

    /// <summary>Writes a file and flushes it to the disk.</summary>
    public void WriteFile(string name, Action<Stream> write)
    {
        using FileStream file = new(Path.Combine(unfinished, name), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
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
        if (!committed && Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
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
    /// Cleans up after killed scans of the date: restores a folder that was moved away and not yet replaced, and deletes unfinished folders.
    /// </summary>
    private static void Restore(string output, string name)
    {
        string final = Path.Combine(output, name);
        foreach (string old in Abandoned(output, name, Away))
        {
            if (Directory.Exists(final)) Directory.Delete(old, recursive: true);
            else Directory.Move(old, final);
        }

        foreach (string begun in Abandoned(output, name, Begun))
            Directory.Delete(begun, recursive: true);
    }

    /// <summary>Returns the folders of processes that no longer run.</summary>
    private static List<string> Abandoned(string output, string name, string mark)
    {
        string start = $".{name}{mark}";
        return [.. Directory.GetDirectories(output, start + "*").Where(folder => IsGone(Path.GetFileName(folder)[start.Length..])).Order(StringComparer.Ordinal)];
    }

    private static bool IsGone(string suffix)
    {
        if (!int.TryParse(suffix.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int process)) return false;
        try
        {
            System.Diagnostics.Process.GetProcessById(process).Dispose();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
