using System.Globalization;
using System.Linq.Dynamic.Core;
using System.Reflection;
using System.Text.Json;
using NodaTime;
using RulesEngine.Models;

namespace EarlyWarning.RulesEngine.Inputs;

/// <summary>Reads values from the objects of an app by the paths of a workflow, names in any case.</summary>
internal sealed class InputReader(IReadOnlyList<RuleParameter> inputs)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Tells whether the input that a path begins with is there.</summary>
    public bool Has(string path) => Find(path.Split('.')[0]) is not null;

    /// <summary>Returns the value at the end of a path, of a type that an observation takes; null if it is missing.</summary>
    public object? Read(string path)
    {
        string[] names = path.Split('.');
        object? value = Find(names[0])!.Value;
        foreach (string name in names.Skip(1))
        {
            if (value is null) return null;
            value = Member(value, name, path);
        }

        return ToValue(value, path);
    }

    private RuleParameter? Find(string name) => inputs.FirstOrDefault(input => Same(input.Name, name));

    private static object? Member(object owner, string name, string path)
    {
        if (owner is IDictionary<string, object?> entries) return entries.FirstOrDefault(entry => Same(entry.Key, name)).Value;
        if (owner is JsonElement json) return MemberOf(json, name);

        // Exactly as written before any other case, as C# itself would have it.
        IEnumerable<MemberInfo> members = owner.GetType().GetProperties(Members).Where(property => property.GetIndexParameters().Length == 0).Concat<MemberInfo>(owner.GetType().GetFields(Members));
        return members.Where(member => Same(member.Name, name)).OrderByDescending(member => string.Equals(member.Name, name, StringComparison.Ordinal)).FirstOrDefault() switch
        {
            PropertyInfo property => property.GetValue(owner),
            FieldInfo field => field.GetValue(owner),
            // What RulesEngine makes of a dictionary, which has no key for what is not known.
            _ when owner is DynamicClass => null,
            _ => throw new ArgumentException($"'{path}' is read by a workflow, and a {owner.GetType().Name} has no member '{name}'.", nameof(inputs)),
        };
    }

    private static object? MemberOf(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (Same(property.Name, name)) return property.Value.ValueKind == JsonValueKind.Null ? null : property.Value;
        }

        return null;
    }

    private static object? ToValue(object? value, string path) => value switch
    {
        null or double.NaN or float.NaN => null,
        bool or string or LocalDate => value,
        Enum member => member.ToString(),
        char letter => letter.ToString(),
        DateTime moment => LocalDate.FromDateTime(moment),
        DateTimeOffset moment => LocalDate.FromDateTime(moment.DateTime),
        DateOnly date => LocalDate.FromDateOnly(date),
        JsonElement { ValueKind: JsonValueKind.Number } json => json.GetDouble(),
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString(),
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } json => json.GetBoolean(),
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"The value of '{path}' is a {value.GetType().Name}; a rule reads numbers, texts, dates, and true or false.", nameof(inputs)),
    };

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
