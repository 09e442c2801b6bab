using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>
/// The loop that one would write for exactly these feeds: bytes to columns of numbers, nothing checked, nothing quoted, no revisions, no evidence. A row finds
/// its company by comparing with the row before, and else in a dictionary by the sixteen bytes of the code that differ.
/// </summary>
internal static class HandRead
{
    private const int Months = 24;
    private const int FirstMonth = (2024 * 12) + 10;

    /// <summary>Reads the feeds of months of a simulated region, and returns their number of rows.</summary>
    public static long Rows(string folder, int threads)
    {
        Dictionary<UInt128, int> companies = [];
        long rows = 0;
        EachLine(Path.Combine(folder, "companies.csv"), line => companies.TryAdd(KeyOf(line), companies.Count));
        (string File, int Numbers)[] feeds =
            [("social-insurance.csv", 3), ("tax.csv", 2), ("power.csv", 1), ("payroll.csv", 4), ("water.csv", 1), ("wage-arrears.csv", 3)];
        Action<(string File, int Numbers)> read = feed =>
        {
            double[][] columns = [.. Enumerable.Range(0, feed.Numbers * Months).Select(_ => Unknown(companies.Count))];
            UInt128 last = default;
            int row = -1;
            Interlocked.Add(ref rows, EachLine(Path.Combine(folder, feed.File), line =>
            {
                UInt128 key = KeyOf(line);
                if (key != last)
                {
                    last = key;
                    row = companies.GetValueOrDefault(key, -1);
                }

                if (row < 0) return;
                int month = (Digits(line[19..23]) * 12) + Digits(line[24..26]) - 1 - FirstMonth;
                ReadOnlySpan<byte> rest = line[27..];
                for (int number = 0; number < feed.Numbers; number++)
                {
                    if (Utf8Parser.TryParse(rest, out double value, out int used)) columns[(number * Months) + month][row] = value;
                    rest = rest[Math.Min(rest.Length, used + 1)..];
                }
            }));
        };
        if (threads == 1) Array.ForEach(feeds, read);
        else Parallel.ForEach(feeds, new ParallelOptions { MaxDegreeOfParallelism = threads }, read);
        return rows + companies.Count;
    }

    private static double[] Unknown(int length)
    {
        double[] column = new double[length];
        Array.Fill(column, double.NaN);
        return column;
    }

    private static UInt128 KeyOf(ReadOnlySpan<byte> line) => MemoryMarshal.Read<UInt128>(line[2..18]);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int number = 0;
        foreach (byte digit in text) number = (number * 10) + digit - '0';
        return number;
    }

    /// <summary>Calls for each line but the first, and returns how many there were.</summary>
    private static long EachLine(string path, ReadOnlySpanAction take)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        byte[] buffer = new byte[1 << 20];
        int held = 0;
        long lines = -1;
        while (file.Read(buffer.AsSpan(held)) is > 0 and int read)
        {
            ReadOnlySpan<byte> rest = buffer.AsSpan(0, held + read);
            while (rest.IndexOf((byte)'\n') is >= 0 and int end)
            {
                if (lines++ >= 0) take(rest[..end].TrimEnd((byte)'\r'));
                rest = rest[(end + 1)..];
            }

            rest.CopyTo(buffer);
            held = rest.Length;
        }

        return lines;
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> line);
}
