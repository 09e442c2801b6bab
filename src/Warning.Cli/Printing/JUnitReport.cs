using System.Globalization;
using System.Text;
using System.Xml;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes test results as JUnit XML: one <c>testcase</c> for each test, whose <c>classname</c> is the rule's id or <c>scenario</c>.</summary>
internal sealed class JUnitReport
{
    private readonly XmlWriter xml;

    private JUnitReport(XmlWriter xml) => this.xml = xml;

    /// <summary>Writes a file, replacing it as a whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string file, PackTestReport report)
    {
        using MemoryStream content = new();
        using (XmlWriter writer = XmlWriter.Create(content, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
            new JUnitReport(writer).Write(report);
        string unfinished = file + ".tmp";
        File.WriteAllBytes(unfinished, content.ToArray());
        File.Move(unfinished, file, overwrite: true);
    }

    private void Write(PackTestReport report)
    {
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "rules");
        xml.WriteAttributeString("tests", Text(report.Count));
        xml.WriteAttributeString("failures", Text(report.Failed));
        foreach (RuleTestResult result in report.Rules.Results) Write(result);
        foreach (ScenarioResult scenario in report.Scenarios) Write(scenario);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Write(RuleTestResult result)
    {
        Start(result.Rule, TestReportText.NameOf(result).ToString(), result.File, result.Line);
        if (!result.Passed && !result.IsChanged)
        {
            IEnumerable<string> why = result.Explanation is { } tree ? ExplanationText.Lines(tree, result.Missing, MessageLanguage.English) : [];
            Fail($"expected {Word.Of(result.Expected)}, got {Word.Of(result.Got)}", why);
        }

        xml.WriteEndElement();
    }

    private void Write(ScenarioResult scenario)
    {
        Start("scenario", scenario.Id, scenario.File, scenario.Line);
        if (!scenario.Passed)
        {
            Fail(
                string.Join("; ", scenario.Faults),
                scenario.Explanations.SelectMany(rule => ExplanationText.Lines(rule.Condition, rule.Missing, MessageLanguage.English).Prepend($"{rule.Rule.Id} is {Word.Of(rule.Outcome)}")));
        }

        xml.WriteEndElement();
    }

    private void Start(string className, string name, string file, int line)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(className));
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("file", Clean(file));
        xml.WriteAttributeString("line", Text(line));
    }

    private void Fail(string message, IEnumerable<string> why)
    {
        xml.WriteStartElement("failure");
        xml.WriteAttributeString("message", Clean(message));
        xml.WriteString(Clean(string.Join('\n', why)));
        xml.WriteEndElement();
    }

    /// <summary>Replaces the characters that XML cannot represent, which rule files may contain.</summary>
    private static string Clean(string text) => string.Create(text.Length, text, static (clean, text) =>
    {
        for (int i = 0; i < clean.Length; i++)
            clean[i] = XmlConvert.IsXmlChar(text[i]) || char.IsSurrogate(text[i]) ? text[i] : '\uFFFD';
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
