using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Packs;

/// <summary>Templates of open reminders in packs: what is wrong in them is told with its place, and layers replace them.</summary>
public sealed class OpenReminderFileTests
{
    private const string Sound = """
        {
          "id": "own",
          "title": "关于做好节日工作的提示函",
          "addressee": "各用人单位",
          "opening": "根据{laws}，现提示如下：",
          "laws": ["中华人民共和国劳动法"],
          "items": [
            { "heading": "按时支付工资", "text": "按月支付", "articles": ["中华人民共和国劳动法 第五十条"] }
          ],
          "request": "请自查。"
        }
        """;

    [Fact]
    public void A_template_of_an_office_stands_beside_those_of_the_pack_and_replaces_one_of_the_same_id()
    {
        string heat = Sound.Replace("\"own\"", "\"heat\"", StringComparison.Ordinal);
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, Layer(("own.json", Sound), ("heat.json", heat))]);
        Assert.Equal(5, pack.OpenReminders.Count);
        Assert.Equal(2, pack.OpenReminders.Count(reminder => reminder.Title == "关于做好节日工作的提示函"));
    }

    [Theory]
    [InlineData("\"id\": \"own\",", "", "1:1", "id")]
    [InlineData("\"own\"", "\"节日 提示\"", "2:9", "text without spaces")]
    [InlineData("{laws}", "有关规定", "5:14", "write {laws} where they stand")]
    [InlineData("[\"中华人民共和国劳动法\"]", "[]", "6:11", "\"laws\" is empty")]
    [InlineData("\"请自查。\"", "\" \"", "10:14", "\"request\" says nothing")]
    [InlineData("\"heading\": \"按时支付工资\", ", "", "8:5", "heading")]
    [InlineData("劳动法 第五十条", "劳动法 第五十一条", "8:57", "is not among the articles that letters may cite")]
    [InlineData("\"request\"", "\"requests\"", "10:3", "request")]
    public void A_mistake_is_told_with_its_place(string right, string wrong, string place, string said)
    {
        Assert.Contains(right, Sound, StringComparison.Ordinal);
        RulePackLayer layer = Layer(("own.json", Sound.Replace(right, wrong, StringComparison.Ordinal)));
        IReadOnlyList<Diagnostic> told = RulePack.Check([RulePack.DefaultLayer, layer], out RulePack? pack);
        Assert.Null(pack);
        string[] lines = [.. told.Select(one => $"{one.Line}:{one.Column} {one.Text}")];
        Assert.Contains(lines, line => line.StartsWith($"{place} ", StringComparison.Ordinal) && line.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_list_of_items_is_told()
    {
        string none = Sound[..Sound.IndexOf("\"items\"", StringComparison.Ordinal)] + "\"items\": [], \"request\": \"请自查。\" }";
        IReadOnlyList<Diagnostic> told = RulePack.Check([RulePack.DefaultLayer, Layer(("own.json", none))], out _);
        Assert.Contains(told, one => one.Text.ToString().Contains("\"items\" is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_of_one_id_in_a_layer_are_told()
    {
        IReadOnlyList<Diagnostic> told = RulePack.Check([RulePack.DefaultLayer, Layer(("own.json", Sound), ("own2.json", Sound))], out _);
        Assert.Contains(told, one => one.Text.ToString().Contains("is used twice, first in", StringComparison.Ordinal));
    }

    private static RulePackLayer Layer(params (string Name, string Text)[] files) =>
        SmallPack.Layer("own", [.. files.Select(file => ($"open-reminders/{file.Name}", file.Text))]);
}
