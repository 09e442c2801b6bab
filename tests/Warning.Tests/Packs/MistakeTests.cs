using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Packs;

/// <summary>
/// What an analyst mistypes, and what the check of the pack says of it, place, code and text in Chinese and English: the cases of
/// <c>Data/mistakes/cases.txt</c>. A case has a
/// name (<c>== name</c>), a file of <c>pack</c> or <c>county</c>, one text of it (<c>- </c>) and what stands there by mistake (<c>+ </c>; <c>¶</c> is a line
/// break), or an
/// <c>encoding</c> of the file; <c>layers</c> names the folders that are checked, else <c>pack</c>. A test that fails is told with the outcomes that it expects
/// and gets. <c>EARLYWARNING_UPDATE_GOLDEN=1</c> writes what is said (<c>&gt; </c>) anew;
/// read the difference before committing it.
/// </summary>
public sealed class MistakeTests
{
    private static readonly string Folder = RepositoryFolder.Combine("tests", "Warning.Tests", "Data", "mistakes");
    private static readonly string CasesFile = Path.Combine(Folder, "cases.txt");
    private static readonly Mistake[] All = ReadCases();

    public static TheoryData<string> Names => new(All.Select(mistake => mistake.Name));

    private static bool Updating => string.Equals(Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN"), "1", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_with_its_place_and_what_to_write(string name)
    {
        Mistake mistake = All.Single(one => one.Name == name);
        Assert.Equal(string.Join('\n', mistake.Said), string.Join('\n', Say(mistake)));
        Assert.NotEmpty(mistake.Said);
    }

    [Fact]
    public void Without_a_mistake_nothing_is_told() => Assert.Empty(Say(new Mistake("", null, null, null, null, ["pack", "county"], [])));

    [Fact]
    public void There_are_sixty_mistakes_and_more() => Assert.True(All.Length >= 60);

    private static string[] Say(Mistake mistake)
    {
        RulePackLayer[] layers = [.. mistake.Layers.Select(layer => new RulePackLayer(layer, [.. FilesOf(layer, mistake)]))];
        IEnumerable<string> told = RulePack.Check(layers, out RulePack? pack).SelectMany(said => new[]
        {
            $"> {said.File}:{said.Line}:{said.Column} {said.Code}",
            $">   {said.Text.ToString(MessageLanguage.Chinese)}",
            $">   {said.Text}",
        });
        IEnumerable<RuleTestResult> failed = pack is null ? [] : pack.Test().Rules.Results.Where(result => !result.Passed);
        return [.. told, .. failed.Select(result => $"> {result.File}:{result.Line} {Outcomes(result, MessageLanguage.Chinese)}; {Outcomes(result, MessageLanguage.English)}")];
    }

    private static string Outcomes(RuleTestResult result, MessageLanguage language) =>
        $"{result.Expected.InWords().ToString(language)} / {result.Got.InWords().ToString(language)}";

    private static IEnumerable<RulePackFile> FilesOf(string layer, Mistake mistake)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Folder, layer)).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path), text = File.ReadAllText(path);
            bool isMistaken = mistake.File == name && layer == mistake.Layers[^1];
            if (isMistaken && mistake.Right is { } right)
            {
                int place = text.IndexOf(right, StringComparison.Ordinal);
                Assert.True(place >= 0, $"{mistake.Name}: {name} has no such text");
                text = text[..place] + mistake.Wrong + text[(place + right.Length)..];
            }

            yield return new RulePackFile($"{layer}/{name}", BytesOf(text, (isMistaken ? mistake.Encoding : null) ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
    }

    private static byte[] BytesOf(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static Mistake[] ReadCases()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string text = File.ReadAllText(CasesFile);
        string[] parts = text.Split("\n== ");
        Mistake[] mistakes = [.. parts.Skip(1).Select(Read)];
        if (!Updating) return mistakes;
        mistakes = [.. mistakes.Select(mistake => mistake with { Said = Say(mistake) })];
        IEnumerable<string> written = parts.Skip(1).Zip(mistakes, (part, mistake) => $"{Asked(part)}\n{string.Join('\n', mistake.Said)}\n");
        File.WriteAllText(CasesFile, $"{parts[0]}\n== {string.Join("\n== ", written)}");
        return mistakes;
    }

    private static string Asked(string part) => string.Join('\n', part.Split('\n').Where(line => line.Length > 0 && !line.StartsWith('>')));

    private static Mistake Read(string part)
    {
        string[] lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string? After(string begin) => lines.FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal))?[begin.Length..].Replace('¶', '\n');
        return new Mistake(
            lines[0],
            lines.FirstOrDefault(line => line.EndsWith(".json", StringComparison.Ordinal)),
            After("- "),
            After("+ "),
            After("encoding ") is { } encoding ? Encoding.GetEncoding(encoding) : null,
            After("layers ")?.Split(' ') ?? ["pack"],
            [.. lines.Where(line => line.StartsWith('>'))]);
    }

    private sealed record Mistake(string Name, string? File, string? Right, string? Wrong, Encoding? Encoding, string[] Layers, string[] Said);
}
