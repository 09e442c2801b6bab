using System.Globalization;
using System.Text;
using System.Xml;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes test results as JUnit XML: one <c>testcase</c> for each test, whose <c>classname</c> is the rule's id or <c>scenario</c>.</summary>
internal sealed class JUnitReport
{
    private readonly XmlWriter xml;

    private readonly bool strict;

    private JUnitReport(XmlWriter xml, bool strict) => (this.xml, this.strict) = (xml, strict);

    /// <summary>Writes a file, replacing it as a whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string file, PackTestReport report, bool strict)
    {
        using MemoryStream content = new();
        using (XmlWriter writer = XmlWriter.Create(content, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
            new JUnitReport(writer, strict).Write(report);
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
        xml.WriteAttributeString("failures", Text(report.Rules.Results.Count(Fails) + report.Scenarios.Count(Fails)));
        foreach (RuleTestResult result in report.Rules.Results) Write(result);
        foreach (ScenarioResult scenario in report.Scenarios) Write(scenario);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Write(RuleTestResult result)
    {
        Start(result.Rule, TestReportText.NameOf(result).ToString(), result.File, result.Line);
        if (Fails(result))
        {
            IEnumerable<string> why = result.Explanation is { } tree ? ExplanationText.Lines(tree, result.Missing, MessageLanguage.English) : [];
            Fail($"expected {Written(result.Expected, result.ExpectedStep)}, got {Written(result.Got, result.GotStep)}", why);
        }

        xml.WriteEndElement();
    }

    private void Write(ScenarioResult scenario)
    {
        Start("scenario", scenario.Id, scenario.File, scenario.Line);
        if (Fails(scenario))
        {
            Message[] changed = strict && scenario.Merged is not null ? [TestReportText.Changed(scenario)] : [];
            Fail(
                string.Join("; ", scenario.Faults.Concat(changed)),
                scenario.Explanations.SelectMany(rule => ExplanationText.Lines(rule.Condition, rule.Missing, MessageLanguage.English).Prepend($"{rule.Rule.Id} is {Word.Of(rule.Outcome)}")));
        }

        xml.WriteEndElement();
    }

    private static string Written(Outcome outcome, int? step) => step is { } one && outcome == Outcome.Fired ? $"step {one}" : Word.Of(outcome);

    private bool Fails(RuleTestResult result) => !result.Passed && (strict || !result.IsChanged);

    private bool Fails(ScenarioResult scenario) => !scenario.Passed || (strict && scenario.Merged is not null);

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
