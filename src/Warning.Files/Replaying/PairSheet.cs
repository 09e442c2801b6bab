using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Files.Replaying;

/// <summary>Writes the pairs of a backtest as a CSV file, as they come: a row a pair that is listed or has an outcome.</summary>
internal static class PairSheet
{
    /// <summary>Writes the file beside its place and renames it when the work is done; nothing is left of work that failed or was cancelled.</summary>
    /// <param name="path">The file; an older one is replaced.</param>
    /// <param name="disk">The disk.</param>
    /// <param name="panel">The companies.</param>
    /// <param name="work">Does the work and hands on every pair.</param>
    public static BacktestReport Write(string path, IDisk disk, ScanPanel panel, Func<Action<BacktestPair>, BacktestReport> work)
    {
        BacktestReport? report = null;
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.Write(unfinished, stream =>
            {
                using CsvSheet sheet = new(stream, panel.Scan.Language, ReplayMessages.PairHeaders);
                report = work(pair => Write(sheet, panel.Companies[pair.Row], pair));
            });
            disk.ReplaceFile(unfinished, path);
            return report!;
        }
        catch
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw;
        }
    }

    private static void Write(CsvSheet sheet, Company company, BacktestPair pair)
    {
        sheet.Write(LocalDatePattern.Iso.Format(pair.AsOf));
        sheet.Write(company.Id);
        sheet.Write(company.Name);
        sheet.Write((decimal?)pair.Rank);
        sheet.Write(pair.Level.Word());
        sheet.Write(pair.Score);
        sheet.Write(pair.Outcome is null ? 0 : 1);
        sheet.Write(pair.Outcome is { } day ? LocalDatePattern.Iso.Format(day) : null);
        sheet.Write(pair.IsOpen ? 1 : 0);
        sheet.EndRow();
    }
}
