using EarlyWarning.Architecture.Facts;
using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>Every message is in both languages, and nothing is said outside of the messages.</summary>
public sealed class MessageTextsTests
{
    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(() => [.. ShippedSources.Graph.Projects.Where(project => project.Name != "Warning.Simulation").SelectMany(project => project.Files)]);

    /// <summary>Files whose texts are data, each with the reason: <c>path reason</c> a line.</summary>
    private static IReadOnlyDictionary<string, string> Data { get; } = File.ReadAllLines(Golden.Data("texts-that-are-data.txt")).ToDictionary(line => line[..line.IndexOf(' ')], line => line[(line.IndexOf(' ') + 1)..], StringComparer.Ordinal);

    [Fact]
    public void Messages_are_made_in_the_folders_of_messages() => Findings.None(MessageTexts.MadeElsewhere(ShippedSources.Graph));

    [Fact]
    public void Both_texts_of_a_message_are_written_and_name_the_same_values() => Findings.None(MessageTexts.Uneven(Files.Value));

    [Fact]
    public void No_message_is_said_nowhere() => Findings.None(MessageTexts.Unused(ShippedSources.Graph));

    [Fact]
    public void No_two_messages_have_one_code() => Findings.None(MessageTexts.SharedCodes(ShippedSources.Graph));

    [Fact]
    public void No_text_for_a_person_stands_outside_of_the_messages() => Findings.None(MessageTexts.InSources(Files.Value, Data));

    [Fact]
    public void A_file_whose_texts_are_data_has_some() => Findings.None(MessageTexts.DataWithoutText(Files.Value, Data));

    [Theory]
    [InlineData("""Message M(string name) => new($"no {name}", $"没有");""", "{name} is in the English text alone")]
    [InlineData("""Message M(string name) => new("none", $"没有{name}");""", "{name} is in the Chinese text alone")]
    [InlineData("""Message M(string name) => new($"no {name.Trim()}", $"没有{name.Trim()}");""", "{name.Trim()} is no parameter")]
    [InlineData("""Message M => new("no file", "no file");""", "no Chinese in the Chinese text")]
    [InlineData("""Message M(int level) => Word(level, "no file", "no file");""", "no Chinese in the Chinese text")]
    [InlineData("""Message M => new("没有", "...");""", "the texts are exchanged")]
    [InlineData("""Message M => new("none, write one", "没有,请写");""", "a half-width mark beside Chinese: 有,")]
    public void A_message_that_is_uneven_is_found(string member, string finding) =>
        Assert.Equal($"src/A/Messages/B.cs:1 {finding}", Assert.Single(MessageTexts.Uneven([new SourceFile("src/A/Messages/B.cs", $"static class B {{ static {member} }}")])));

    [Theory]
    [InlineData("""Message M(string name, int rows) => new($"no {name} in {rows} {new Plural(rows, "row", "rows")}", $"{rows} 行都没有{name}");""")]
    [InlineData("""Message M => new("ok", "好");""")]
    [InlineData("""Message M(string word) => new($"{word}", $"{word}");""")]
    public void An_even_message_is_not_found(string member) =>
        Assert.Empty(MessageTexts.Uneven([new SourceFile("src/A/Messages/B.cs", $"static class B {{ static {member} }}")]));

    [Theory]
    [InlineData("""terminal.WriteLine("no file");""", true)]
    [InlineData("""terminal.WriteLine($"{count} rejected rows");""", true)]
    [InlineData("""terminal.WriteLine("没有");""", true)]
    [InlineData("""throw new ArgumentException("no such row", name);""", false)]
    [InlineData("""json.Write("asOf"); Find("si_paid_cny");""", false)]
    public void A_text_for_a_person_is_found_in_a_source(string statement, bool found) =>
        Assert.Equal(found, MessageTexts.InSources([new SourceFile("src/A/B.cs", $"class B {{ void M() {{ {statement} }} }}")], new Dictionary<string, string>(StringComparer.Ordinal)).Count > 0);
}
