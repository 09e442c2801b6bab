using System.Text;
using EarlyWarning.Simulation.Courses;
using NodaTime;

namespace EarlyWarning.Simulation.Writing;

/// <summary>The files of a region while they are written, and the period that they cover.</summary>
internal sealed class SimulationFolder(string path, RegionOptions options) : IDisposable
{
    private readonly List<CsvOutput> outputs = [];

    public RegionOptions Options { get; } = options;

    public RegionCalendar Calendar { get; } = new(options.LastMonth, options.Months);

    /// <summary>The last day of the period.</summary>
    public LocalDate Through => Options.LastMonth.ToDateInterval().End;

    /// <summary>The first day of the period as ISO text.</summary>
    public string Begin => Iso(Options.LastMonth.PlusMonths(1 - Options.Months).OnDayOfMonth(1));

    /// <summary>The last day of the period as ISO text.</summary>
    public string End => Iso(Through);

    /// <summary>The number of rows in all delimited files.</summary>
    public long Rows => outputs.Sum(output => output.Rows);

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    public CsvOutput Open(string file, IEnumerable<string> header, Encoding? encoding = null, char delimiter = ',')
    {
        CsvOutput output = new(PathOf(file), header, encoding, delimiter);
        outputs.Add(output);
        return output;
    }

    public string PathOf(string file) => Path.Combine(path, file);

    public void WriteText(string file, string text) =>
        File.WriteAllText(PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public void Dispose()
    {
        foreach (CsvOutput output in outputs)
            output.Dispose();
    }
}
