namespace EarlyWarning.Architecture.Facts;

/// <summary>Lines of C# longer than <c>max_line_length</c> of <c>.editorconfig</c>, which no formatter holds.</summary>
internal static class LongLines
{
    private static readonly string[] Folders = ["src", "tests", "benchmarks", "samples", "outside"];

    /// <summary>The length that <c>.editorconfig</c> gives.</summary>
    public static int Limit { get; } = int.Parse(
        File.ReadLines(RepositoryFolder.Combine(".editorconfig")).Single(line => line.StartsWith("max_line_length", StringComparison.Ordinal)).Split('=')[1],
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Finds the long lines of all files, by file.</summary>
    public static ILookup<string, int> Find() => Folders
        .SelectMany(folder => Directory.GetFiles(RepositoryFolder.Combine(folder), "*.cs", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .SelectMany(file => NumbersIn(File.ReadAllText(RepositoryFolder.Combine(file))).Select(number => (file, number)))
        .ToLookup(line => line.file, line => line.number, StringComparer.Ordinal);

    /// <summary>The numbers of the long lines of a text, from 1. Within a raw text a line is as long as what it shows.</summary>
    public static IEnumerable<int> NumbersIn(string text)
    {
        bool isRaw = false;
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            bool startsRaw = isRaw;
            if (line.Split("\"\"\"").Length % 2 == 0) isRaw = !isRaw;
            if (line.Length > Limit && !startsRaw && !isRaw) yield return number;
        }
    }
}
