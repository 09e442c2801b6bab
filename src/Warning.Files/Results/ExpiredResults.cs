using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Deletes the folders of results that were kept for as long as the office keeps them.</summary>
internal static class ExpiredResults
{
    private const string Last = "summary.json";

    /// <summary>Deletes them, the oldest first. A folder that is no scan's is left alone: its name is no date, or it has no summary.</summary>
    /// <param name="disk">The disk on which they are.</param>
    /// <param name="output">The folder in which each scan has a folder.</param>
    /// <param name="kept">For how long each is kept after its as-of date.</param>
    /// <param name="day">The day on which it is asked.</param>
    /// <param name="deleted">Receives the as-of date of each that was deleted.</param>
    /// <exception cref="IOException">One cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public static void Delete(IDisk disk, string output, CalendarSpan kept, LocalDate day, ICollection<LocalDate> deleted)
    {
        if (!Directory.Exists(output)) return;

        // A date has four digits of a year, so that the order of names is that of dates.
        foreach (string folder in Directory.GetDirectories(output).Order(StringComparer.Ordinal))
        {
            if (DateOf(folder) is not { } asOf || kept.After(asOf) is not { } end || end > day || !File.Exists(Path.Combine(folder, Last))) continue;
            Delete(disk, folder);
            deleted.Add(asOf);
        }
    }

    /// <summary>Deletes a folder, its summary last, so that one that was half deleted is known for what it is.</summary>
    private static void Delete(IDisk disk, string folder)
    {
        foreach (string inner in Directory.GetDirectories(folder)) disk.DeleteFolder(inner);
        foreach (string file in Directory.GetFiles(folder).Where(file => Path.GetFileName(file) != Last)) disk.DeleteFile(file);
        disk.DeleteFolder(folder);
    }

    private static LocalDate? DateOf(string folder) => LocalDatePattern.Iso.Parse(Path.GetFileName(folder)) is { Success: true } date ? date.Value : null;
}
