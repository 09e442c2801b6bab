using System.Text;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Matching;

public sealed class CompanyIndexTests
{
    [Property]
    public Property A_company_is_found_by_its_id_whatever_was_found_before()
    {
        Gen<string> id = Gen.Elements("A", "B", "9", "鹤", "01234567").ListOf().Select(string.Concat);
        return Prop.ForAll(id.ListOf().ToArbitrary(), id.ListOf().ToArbitrary(), (held, asked) =>
        {
            List<string> ids = [.. held.Distinct().Order(StringComparer.Ordinal)];
            CompanyIndex index = new(ids, IdKind.Any);
            int previous = -1;
            return held.Concat(asked).All(one =>
                index.Find(Encoding.UTF8.GetBytes(one)) == ids.IndexOf(one) &&
                index.Find(Encoding.UTF8.GetBytes(one), ref previous) == ids.IndexOf(one));
        });
    }

    [Property]
    public Property The_order_of_the_register_does_not_matter()
    {
        Gen<int[]> order = Gen.Shuffle(Enumerable.Range(0, 30).ToArray());
        Gen<int[]> asked = Gen.Choose(0, 31).ArrayOf(60);
        string[] ids = [.. Enumerable.Range(0, 30).Select(i => $"{i:00}")];
        return Prop.ForAll(order.ToArbitrary(), order.ToArbitrary(), asked.ToArbitrary(), (file, feed, random) =>
        {
            CompanyIndex index = new(ids, IdKind.Any, file);
            int previous = -1;
            return file.Concat(feed).Concat(Enumerable.Range(0, 30)).Concat(random).All(row =>
                index.Find(Encoding.UTF8.GetBytes($"{row:00}"), ref previous) == (row < 30 ? row : CompanyMatch.None));
        });
    }

    [Fact]
    public void Many_companies_are_all_found()
    {
        string[] ids = [.. Enumerable.Range(0, 100_000).Select(i => $"91440784MA{i:00000000}")];
        CompanyIndex index = new(ids, IdKind.Any);
        Assert.Equal(ids.Length, index.Count);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(i * 97, index.Find(Encoding.UTF8.GetBytes(ids[i * 97]))));
        Assert.Equal(CompanyMatch.None, index.Find("91440784MA0010000"u8));
    }

    [Fact]
    public void A_code_is_mended_before_it_is_looked_up()
    {
        CompanyIndex index = new(["121200004013590816", "91152201078377449P"]);
        Assert.Equal((1, null), Resolve(index, " 91152201078377449p"));
        Assert.Equal((1, null), Resolve(index, "９１１５２２０１０７８３７７４４９Ｐ"));
        Assert.Equal((CompanyMatch.None, null), Resolve(index, "9115220107837941X1"));
        Assert.Equal((CompanyMatch.None, "not a credit code: wrong check character (the 18th)"), Resolve(index, "91152201078377449X"));
        Assert.Equal((CompanyMatch.None, "blank"), Resolve(index, ""));
    }

    [Fact]
    public void Any_text_may_be_an_id()
    {
        CompanyIndex index = new(["a", "b c"], IdKind.Any);
        Assert.Equal((1, null), Resolve(index, "\u3000b c "));
        Assert.Equal((CompanyMatch.None, null), Resolve(index, "B C"));
        Assert.Equal((CompanyMatch.None, "too long: over 256 bytes"), Resolve(index, new string('x', 257)));
    }

    [Fact]
    public void An_id_twice_is_refused() => Assert.Throws<ArgumentException>(() => new CompanyIndex(["a", "a"], IdKind.Any));

    private static (int Row, string? Fault) Resolve(CompanyIndex index, string cell)
    {
        int row = index.Resolve(Encoding.UTF8.GetBytes(cell), out Message? fault);
        return (row, fault?.ToString());
    }
}
