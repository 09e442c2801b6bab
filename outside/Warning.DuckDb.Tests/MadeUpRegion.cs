using System.Globalization;
using EarlyWarning.Simulation;

namespace EarlyWarning.DuckDb.Tests;

/// <summary>A simulated region in a folder of its own, with the scan file and the pack of outside/region, for all tests of a class.</summary>
public sealed class MadeUpRegion : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("early-warning-outside-").FullName;

    public MadeUpRegion()
    {
        SimulatedFeeds.Write(new RegionOptions { Companies = 3_000, Months = 24, Seed = 1 }, Path.Combine(root, "whole"));
        Copy(Path.Combine(AppContext.BaseDirectory, "region"), Path.Combine(root, "whole"));
    }

    /// <summary>Returns the folder of the region as it was made.</summary>
    public string Whole => Path.Combine(root, "whole");

    /// <summary>
    /// Returns the folder of a copy with dirt: rows are left out, cells are blank, rows are of companies that nobody knows, some attributes are not known, and
    /// of the newest months some feeds deliver little or nothing.
    /// </summary>
    public string Damaged(int seed)
    {
        string folder = Path.Combine(root, seed.ToString(CultureInfo.InvariantCulture));
        Copy(Whole, folder);
        Random random = new(seed);
        foreach (string path in Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            bool isRegister = Path.GetFileName(path) == "companies.csv", isMonthly = File.ReadLines(path).First().Contains("月份", StringComparison.Ordinal);
            double left = random.NextDouble() * 0.2, blank = random.NextDouble() * 0.1;
            string late = "2026-" + random.Next(7, 11).ToString("00", CultureInfo.InvariantCulture);
            double lateLeft = random.Next(4) switch { 0 => 1, 1 => 0.9, 2 => 0.55, _ => 0.45 };
            List<string> lines = [File.ReadLines(path).First()];
            foreach (string line in File.ReadLines(path).Skip(1))
            {
                string[] cells = line.Split(',');
                if (!isRegister && random.NextDouble() < left) continue;
                if (isMonthly && string.CompareOrdinal(cells[1], late) >= 0 && random.NextDouble() < lateLeft) continue;
                for (int i = 2; i < cells.Length; i++)
                {
                    if ((isMonthly || (isRegister && i < 5)) && random.NextDouble() < blank) cells[i] = "";
                }

                if (!isRegister && random.NextDouble() < 0.02) cells[0] = "91440799XN00000" + random.Next(100, 999).ToString(CultureInfo.InvariantCulture);
                lines.Add(string.Join(',', cells));
            }

            File.WriteAllLines(path, lines);
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }
}
