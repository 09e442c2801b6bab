using System.Globalization;
using System.Text.Json;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>The vectors of JsonLogic: rule, data and result in an array each.</summary>
internal static class JsonLogicVectors
{
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["=="] = "==",
        ["==="] = "==",
        ["!="] = "!=",
        ["!=="] = "!=",
        ["<"] = "<",
        ["<="] = "<=",
        [">"] = ">",
        [">="] = ">=",
        ["and"] = "and",
        ["or"] = "or",
        ["!"] = "not",
        ["+"] = "+",
        ["-"] = "-",
        ["*"] = "*",
        ["/"] = "/",
        ["%"] = "mod",
        ["min"] = "least",
        ["max"] = "greatest",
        ["if"] = "if",
        ["?:"] = "if",
    };

    public static IEnumerable<Vector> Read(string folder)
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "json-logic", "tests.json")));
        int number = 0;
        foreach (JsonElement test in file.RootElement.EnumerateArray())
        {
            if (test.ValueKind != JsonValueKind.Array) continue;
            Node? expected = LiteralOf(test[2]);
            string name = (++number).ToString(CultureInfo.InvariantCulture);
            yield return new Vector("JsonLogic", name, expected is null ? null : Translate(test[0], test[1]), expected ?? Node.Null);
        }
    }

    private static Node? Translate(JsonElement rule, JsonElement data)
    {
        if (rule.ValueKind != JsonValueKind.Object) return LiteralOf(rule);
        if (rule.EnumerateObject().Count() != 1) return null;
        JsonProperty operation = rule.EnumerateObject().First();
        JsonElement[] given = operation.Value.ValueKind == JsonValueKind.Array ? [.. operation.Value.EnumerateArray()] : [operation.Value];
        if (operation.Name == "var") return Value(given, data);
        if (operation.Name == "in" && given is [var sought, { ValueKind: JsonValueKind.Array } list])
        {
            if (Translate(sought, data) is not { } one || list.EnumerateArray().Any(item => LiteralOf(item) is null) || list.GetArrayLength() == 0) return null;
            return new Node("in", [one, .. list.EnumerateArray().Select(item => LiteralOf(item)!)]);
        }

        Node?[] operands = [.. given.Select(one => Translate(one, data))];
        if (operands.Any(operand => operand is null)) return null;
        Node[] all = [.. operands.Select(operand => operand!)];
        if (operation.Name == "in")
            return all is [{ Form: Form.Text, Operator: "" } part, { Form: Form.Text } whole] ? new Node("contains", whole, part) : null;
        if (!Same.TryGetValue(operation.Name, out string? name)) return null;
        return (name, all.Length) switch
        {
            ("<" or "<=", 3) => new Node("and", new Node(name, all[0], all[1]), new Node(name, all[1], all[2])),
            ("if", > 3) when all.Length % 2 == 1 => all.Take(all.Length - 1).Chunk(2).Reverse()
                .Aggregate(all[^1], (otherwise, pair) => new Node("if", pair[0], pair[1], otherwise)),
            ("if", 3) or ("not", 1) or ("-", 1) or ("and" or "or", >= 2) or ("+" or "*", >= 2) or ("least" or "greatest", >= 2) => new Node(name, all),
            ("-" or "/" or "mod" or "==" or "!=" or "<" or "<=" or ">" or ">=", 2) => new Node(name, all),
            ("and" or "or", 1) => all[0],
            _ => null,
        };
    }

    private static Node? Value(JsonElement[] given, JsonElement data)
    {
        if (given is not [var path, ..] || path.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) return null;
        JsonElement? at = data;
        foreach (string key in path.ToString().Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            bool isIndex = int.TryParse(key, CultureInfo.InvariantCulture, out int index);
            at = at is { ValueKind: JsonValueKind.Object } item && item.TryGetProperty(key, out JsonElement member) ? member
                : at is { ValueKind: JsonValueKind.Array } list && isIndex && index < list.GetArrayLength() ? list[index]
                : null;
        }

        if (at is { } found) return LiteralOf(found);
        return given.Length > 1 ? LiteralOf(given[1]) : Node.Null;
    }

    private static Node? LiteralOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetRawText() is var written && written.Contains('e', StringComparison.OrdinalIgnoreCase) ? null : Node.Signed(written),
        JsonValueKind.String => Node.Text(json.GetString()!),
        JsonValueKind.True => Node.Truth(true),
        JsonValueKind.False => Node.Truth(false),
        JsonValueKind.Null => Node.Null,
        _ => null,
    };
}
