using System.Text;
using EarlyWarning.Rules;
using NodaTime;

namespace FoodSafety.Kitchens;

/// <summary>Another domain on the engine: food inspectors with a catalog, rules in two layers, and conditions over grades of their own.</summary>
internal static class KitchenOffice
{
    public const string Catalog = """
        { "indicators": [
          { "id": "fridge_celsius", "alias": ["冰箱温度"], "title": "冰箱月均温度", "kind": "measure", "cadence": "monthly", "unit": "C", "lag": "5d", "maxAge": "2m" },
          { "id": "complaint", "title": "投诉", "kind": "event", "unit": "people", "fields": { "dish": "text" } },
          { "id": "seats", "title": "座位", "kind": "attribute", "type": "number", "unit": "people" },
          { "id": "licence_until", "title": "许可证有效期至", "kind": "attribute", "type": "date" },
          { "id": "street", "title": "街道", "kind": "attribute", "type": "text" },
          { "id": "open_kitchen", "title": "明厨亮灶", "kind": "attribute", "type": "flag" } ] }
        """;

    public const string Parameters = """{ "parameters": { "warmest_fridge": { "unit": "C", "values": [ { "from": "2020-01-01", "value": 8 } ] } } }""";

    public const string Rules = """
        { "id": "kitchens", "rules": [
          { "id": "fridge", "title": "冰箱偏热", "when": "avg(fridge_celsius, 2m) > warmest_fridge", "clearWhen": "fridge_celsius < 6", "score": 30, "level": "c",
            "because": "冰箱两个月平均 {avg(fridge_celsius, 2m):n1} 度", "letterText": "贵店冰箱平均 {avg(fridge_celsius, 2m):n1} 度",
            "tests": [ { "given": { "fridge_celsius": [9, 11] }, "expect": "fired" }, { "given": { "fridge_celsius": [4, 5] }, "expect": "clear" } ] },
          { "id": "sick-guests", "title": "客人不适", "when": "sum(complaint, 90d) >= 3", "score": 12.5, "because": "90 天内 {sum(complaint, 90d)} 人投诉",
            "tests": [ { "given": { "complaint": [ { "ago": "3d", "value": 4 } ] }, "expect": "fired" } ] },
          { "id": "licence", "title": "许可证到期", "when": "licence_until < today()", "score": 5, "effective": { "from": "2026-01-01" },
            "tests": [ { "given": { "licence_until": "2026-06-30" }, "expect": "fired" } ] } ] }
        """;

    public static LocalDate July { get; } = new(2026, 7, 15);

    /// <summary>The words that the inspectors' conditions may use besides indicators.</summary>
    public static HostVocabulary<Kitchen> Words { get; } = new HostVocabulary<Kitchen>()
        .WithNumber("points", kitchen => (double)kitchen.Points)
        .WithDate("last_visit", kitchen => kitchen.LastVisit, _ => [new MissingReason("last_visit", "missing", null)])
        .WithCondition("visited", kitchen => kitchen.LastVisit is not null)
        .WithText("grade", kitchen => kitchen.Grade.ToString())
        .WithChoice("grade_below", ["a", "b"], Message.Of("grade", "grade", "等级"), (kitchen, grade) => char.ToLowerInvariant(kitchen.Grade) > grade[0])
        .WithRule("broken", (kitchen, rule) => kitchen.Broken.Contains(rule));

    public static RuleDocument Document(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    public static RuleLayer Layer { get; } = new()
    {
        Catalogs = [Document("city/indicators.json", Catalog)],
        Parameters = [Document("city/parameters.json", Parameters)],
        Rules = [Document("city/kitchens.json", Rules)],
    };

    public static RuleSetCompiler Compiler(params RuleLayer[] later) => new([Layer, .. later], ["a", "b", "c"]);

    /// <summary>Returns the rules of the city, which have no faults.</summary>
    public static RuleSet Set(out CompiledNumber guests)
    {
        RuleSetCompiler compiler = Compiler();
        guests = compiler.CompileNumber(LocatedText.At("seats + seats", "office.ini"))!;
        return compiler.ToRuleSet() ?? throw new InvalidOperationException(string.Join('\n', compiler.Diagnostics));
    }

    /// <summary>Returns a panel of three kitchens: one with a warm fridge and complaints, one in order, and one of which only the licence is known.</summary>
    public static PanelView Panel(RuleSet set)
    {
        PanelBuilder builder = new(set.Catalog, ["anshan", "baohe", "chunyu"]);
        builder.Deliver(new FeedDelivery("sensors", ["fridge_celsius"]) { From = new LocalDate(2025, 1, 1), Through = new LocalDate(2026, 6, 30) });
        builder.Deliver(new FeedDelivery("hotline", ["complaint"]) { From = new LocalDate(2025, 1, 1), Through = July });
        builder.Deliver(new FeedDelivery("register", ["seats", "licence_until", "street", "open_kitchen"]));
        foreach ((string kitchen, int month, double celsius) in new[] { ("anshan", 4, 5), ("anshan", 5, 10), ("anshan", 6, 12.6), ("baohe", 5, 4), ("baohe", 6, 4.5) })
            builder.Append(kitchen, "fridge_celsius", CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, month, 1)), celsius);
        builder.AppendEvent("anshan", "complaint", new LocalDate(2026, 6, 3), 4);
        builder.SetAttribute("anshan", "seats", CellValue.Of(40));
        builder.SetAttribute("chunyu", "licence_until", CellValue.Of(new LocalDate(2026, 5, 31)));
        return builder.Build().AsOf(July);
    }
}
