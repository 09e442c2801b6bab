using EarlyWarning.Architecture.Facts;

namespace EarlyWarning.Architecture;

/// <summary>
/// No file of C# has a line longer than <c>.editorconfig</c> allows, but those of <c>Data/files-with-long-lines.txt</c>, a list that only gets shorter:
/// <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Architecture.Tests</c> takes out what has none left, and adds nothing.
/// </summary>
public sealed class LineLengthTests
{
    private const string List = "files-with-long-lines.txt";

    private static readonly ILookup<string, int> Found = LongLines.Find();

    private static readonly string[] Listed = ReadList();

    [Fact]
    public void A_line_is_no_longer_than_the_limit() => Findings.None(
    [
        .. Found.Where(lines => !Listed.Contains(lines.Key, StringComparer.Ordinal))
            .SelectMany(lines => lines.Select(line => $"{lines.Key}:{line}: longer than {LongLines.Limit}; break it")),
    ]);

    [Fact]
    public void A_file_without_a_long_line_is_not_in_the_list() =>
        Findings.None([.. Listed.Where(file => !Found.Contains(file)).Select(file => $"{file}: has no long line left; take it out of {List}")]);

    [Theory]
    [InlineData(160, "")]
    [InlineData(161, "1")]
    public void The_limit_is_counted_in_characters(int length, string expected)
    {
        Assert.Equal(160, LongLines.Limit);
        Assert.Equal(expected, string.Join(' ', LongLines.NumbersIn(new string('界', length))));
    }

    [Fact]
    public void What_a_raw_text_shows_is_as_long_as_it_is()
    {
        string wide = new('x', 200);
        Assert.Equal([5], LongLines.NumbersIn($"a\n\"\"\"\n{wide}\n\"\"\";\n{wide}"));
    }

    private static string[] ReadList()
    {
        string path = Golden.Data(List);
        if (Golden.Update) Golden.Write(path, string.Concat(File.ReadAllLines(path).Where(Found.Contains).Select(file => $"{file}\n")));
        return File.ReadAllLines(path);
    }
}
