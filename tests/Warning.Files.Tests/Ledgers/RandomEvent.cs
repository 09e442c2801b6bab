using System.Reflection;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Makes random events of every kind from the types of their values, so that new kinds are tested without further code.</summary>
internal sealed class RandomEvent(int seed)
{
    private static readonly string[] Words = ["", "示例市甲家具有限公司", "A", "a\"b\\c", "line\nfeed\u2028", "𠮷<&>'+", "null"];

    private readonly NullabilityInfoContext nullability = new();
    private readonly Random random = new(seed);

    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(LedgerEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LedgerEvent)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The acts that have values of their own, which corrections replace.</summary>
    private static Type[] Acts { get; } = [.. Kinds.Where(kind => kind.IsSubclassOf(typeof(PersonEvent)) && !kind.IsSubclassOf(typeof(CorrectionEvent)))];

    public LedgerEvent Of(Type kind) => (LedgerEvent)Make(kind);

    /// <summary>Returns whether two values are equal in all parts, including the items of lists.</summary>
    public static bool AreEqual(object? a, object? b)
    {
        if (a is null || b is null || a.GetType() != b.GetType()) return a is null && b is null;
        if (a is string || !IsRecord(a.GetType())) return Equals(a, b);
        return Properties(a.GetType()).All(property => AreSame(property.GetValue(a), property.GetValue(b)));
    }

    private static bool AreSame(object? a, object? b)
    {
        if (a is string || a is not System.Collections.IEnumerable items || b is not System.Collections.IEnumerable others) return AreEqual(a, b);
        object?[] left = [.. items.Cast<object?>()], right = [.. others.Cast<object?>()];
        return left.Length == right.Length && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));
    }

    public object Make(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        ParameterInfo[] parameters = constructor.GetParameters();
        object made = constructor.Invoke([.. parameters.Select(parameter => Value(parameter.ParameterType, IsNullable(nullability.Create(parameter))))]);
        foreach (PropertyInfo property in Properties(type).Where(property => property.SetMethod is not null && parameters.All(parameter => parameter.Name != property.Name)))
            property.SetValue(made, Value(property.PropertyType, IsNullable(nullability.Create(property))));
        return made;
    }

    private object? Value(Type type, bool nullable)
    {
        if (nullable && random.Next(3) == 0) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type.IsGenericType && type.IsInterface) return List(type.GetGenericArguments()[0]);
        if (type == typeof(string)) return string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Words[random.Next(Words.Length)]));
        if (type == typeof(int)) return random.Next(-5, int.MaxValue);
        if (type == typeof(long)) return random.NextInt64();
        if (type == typeof(CalendarSpan)) return new CalendarSpan(random.Next(), (SpanUnit)random.Next(Enum.GetValues<SpanUnit>().Length));
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(decimal)) return random.NextInt64(100_000_000_000) / 100m;
        if (type == typeof(LocalDate)) return LocalDate.FromDateOnly(DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)));
        if (type == typeof(Instant)) return Instant.FromUnixTimeTicks(random.NextInt64(1L << 60));
        if (type == typeof(long)) return random.NextInt64(long.MaxValue);
        if (type == typeof(PersonEvent)) return Make(Acts[random.Next(Acts.Length)]);
        return IsRecord(type) ? Make(type) : throw new NotSupportedException($"say here how a {type} is made up");
    }

    private Array List(Type item)
    {
        Array list = Array.CreateInstance(item, random.Next(4));
        for (int place = 0; place < list.Length; place++) list.SetValue(Value(item, nullable: false), place);
        return list;
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.Assembly == typeof(LedgerEvent).Assembly && !type.IsEnum);

    private static bool IsNullable(NullabilityInfo member) => member.WriteState == NullabilityState.Nullable;

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && property.SetMethod is not null);
}
