using System.Text;
using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Replaying;

/// <summary>Writes the points of a calibration as a layer of rules, with its model card beside them.</summary>
internal static class CalibrationLayer
{
    private const string Card = "model-card.md";

    /// <summary>Writes the folder beside its place and renames it when both files are there; nothing is left of work that failed.</summary>
    public static void Write(string folder, IDisk disk, ScanCalibration calibration)
    {
        string whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), unfinished = UnfinishedFile.NameFor(whole);
        if (Path.GetDirectoryName(whole) is { } parent) disk.CreateFolder(parent);
        disk.CreateFolder(unfinished);
        try
        {
            RulePackFile points = calibration.Report.ToRulePackFile(calibration.Panel.Scan.Language);
            disk.Write(Path.Combine(unfinished, points.Path), stream => stream.Write(points.Content.Span));
            disk.Write(Path.Combine(unfinished, Card), stream => stream.Write(Encoding.UTF8.GetBytes(new ModelCard(calibration).ToMarkdown())));
            disk.MoveFolder(unfinished, whole);
        }
        catch
        {
            Delete(unfinished, disk);
            throw;
        }
    }

    private static void Delete(string folder, IDisk disk)
    {
        try
        {
            disk.DeleteFolder(folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way.
        }
    }
}
