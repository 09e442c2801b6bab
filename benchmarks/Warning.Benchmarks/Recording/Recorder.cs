namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Runs <c>record [section ..]</c>: measures the sections, or all, and writes the result file and the page's tables.</summary>
internal static class Recorder
{
    private static readonly (string Name, Func<IEnumerable<ResultTable>> Measure)[] Sections =
    [
        ("scoring", ScoringTables.Measure), ("load", LoadTables.Measure), ("scale", ScaleTables.Measure), ("held", HeldTables.Measure),
        ("scan", ScanTables.Measure), ("replay", ReplayTables.Measure),
        ("cold", ColdTables.Measure), ("growth", GrowthTables.Measure), ("formats", FormatTables.Measure),
        ("outside", OutsideTables.Measure),
    ];

    public static int Run(string[] wanted, TextWriter output)
    {
        string? unknown = wanted.FirstOrDefault(name => Sections.All(section => section.Name != name));
        if (unknown is not null)
        {
            output.WriteLine($"'{unknown}' is none of {string.Join(", ", Sections.Select(section => section.Name))}.");
            return 2;
        }

        ResultFile file = new(Repository());
        foreach ((string name, Func<IEnumerable<ResultTable>> measure) in Sections.Where(section => wanted.Length == 0 || wanted.Contains(section.Name)))
        {
            output.WriteLine(name);
            foreach (ResultTable table in measure()) file.Replace(table);
            file.Save();
        }

        return 0;
    }

    /// <summary>Returns the root folder of the working copy that contains the program.</summary>
    public static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EarlyWarning.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run inside a working copy.");
    }

    /// <summary>Returns a program or library that was built before.</summary>
    /// <param name="path">Where it is in the working copy.</param>
    /// <param name="project">What builds it.</param>
    /// <exception cref="InvalidOperationException">It was not built.</exception>
    public static string Built(string path, string project)
    {
        string file = Path.Combine(Repository(), path);
        return File.Exists(file) ? file : throw new InvalidOperationException($"Build {project} in Release first: it is measured from outside.");
    }
}
