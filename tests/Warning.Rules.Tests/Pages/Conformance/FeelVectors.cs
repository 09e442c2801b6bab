using System.Xml.Linq;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>The vectors of the DMN Technology Compatibility Kit for FEEL: three-valued logic, equality, arithmetic, dates; decisions without inputs.</summary>
internal static class FeelVectors
{
    private static readonly string[] Cases =
    [
        "0032-conditionals", "0050-feel-abs-function", "0051-feel-sqrt-function", "0056-feel-modulo-function", "0064-feel-conjunction", "0065-feel-disjunction",
        "0066-feel-negation", "0068-feel-equality", "0071-feel-between", "0072-feel-in", "0099-arithmetic-negation", "0100-arithmetic",
        "1101-feel-floor-function", "1102-feel-ceiling-function",
        "1110-feel-contains-function", "1115-feel-date-function",
    ];

    public static IEnumerable<Vector> Read(string folder)
    {
        foreach (string name in Cases)
        {
            string path = Path.Combine(folder, "tck", "TestCases", "compliance-level-3", name, name);
            Dictionary<string, string> decisions = new(StringComparer.Ordinal);
            foreach (XElement decision in XDocument.Load(path + ".dmn").Descendants().Where(one => one.Name.LocalName == "decision"))
            {
                bool hasInputs = decision.Elements().Any(child => child.Name.LocalName == "informationRequirement");
                if (!hasInputs && decision.Elements().FirstOrDefault(child => child.Name.LocalName == "literalExpression") is { } text)
                    decisions[decision.Attribute("name")!.Value] = text.Value.Trim();
            }

            foreach (XElement result in XDocument.Load(path + "-test-01.xml").Descendants().Where(one => one.Name.LocalName == "resultNode"))
            {
                string asked = result.Attribute("name")!.Value;
                Node? expected = ExpectedOf(result);
                Node? read = expected is not null && decisions.TryGetValue(asked, out string? expression) ? InfixReader.Read(expression, isFeel: true) : null;
                yield return new Vector("DMN TCK", $"{name}/{asked}", read, expected ?? Node.Null);
            }
        }
    }

    private static Node? ExpectedOf(XElement result)
    {
        XElement[] values = [.. result.Descendants().Where(one => one.Name.LocalName == "value")];
        if (values is not [var value]) return null;
        if (value.Attributes().Any(one => one is { Name.LocalName: "nil", Value: "true" })) return Node.Null;
        string type = value.Attributes().FirstOrDefault(one => one.Name.LocalName == "type")?.Value.Split(':')[^1] ?? "", text = value.Value.Trim();
        return type switch
        {
            "boolean" => Node.Truth(text == "true"),
            "decimal" or "double" or "integer" when text.All(c => char.IsAsciiDigit(c) || c is '.' or '-') => Node.Signed(text),
            "string" => Node.Text(text),
            "date" => new Node("date", Node.Text(text)),
            _ => null,
        };
    }
}
