using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace EarlyWarning.Hosting.Packs;

public sealed class RulePackSourceTests : IDisposable
{
    /// <summary>The longest time after which a change is in use: the next look, and the one that finds the same.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(10), Moment = TimeSpan.FromMilliseconds(500);

    private readonly SmallApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public void An_app_without_a_host_gets_the_pack_of_the_library_unless_it_names_another()
    {
        using ServiceProvider services = new ServiceCollection().AddLogging().AddEarlyWarning().BuildServiceProvider();

        Assert.Equal(RulePack.Default.Hash, services.GetRequiredService<IRulePackSource>().Current.Hash);
    }

    [Fact]
    public void A_changed_pack_is_swapped_in_whole()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        RulePack before = source.Current;
        app.WriteRule("heads > 10", score: 7);

        Assert.True(source.Refresh());
        Assert.Equal(7, source.Current.Rules.Rules[0].Score);
        Assert.Equal(5, before.Rules.Rules[0].Score);
    }

    [Fact]
    public void A_pack_with_errors_is_not_swapped_in_and_its_errors_are_told_with_their_time()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        RulePack before = source.Current;
        Assert.Null(source.LastError);
        app.WriteRule("hades > 20");

        Assert.False(source.Refresh());
        Assert.Same(before, source.Current);
        Assert.Equal(app.Now, source.LastError!.At);
        Assert.Contains("hades", Assert.Single(source.LastError.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("rules.json:1:", Assert.Single(app.Log.Of("Kept")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_error_goes_when_the_pack_in_use_lies_there_again()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        RulePack before = source.Current;
        app.WriteRule("hades > 20");
        source.Refresh();
        app.WriteRule("heads > 10");

        Assert.False(source.Refresh());
        Assert.Same(before, source.Current);
        Assert.Null(source.LastError);
        Assert.Single(app.Log.Of("Mended"));
    }

    [Fact]
    public void An_unchanged_pack_stays_the_same_object()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        RulePack before = source.Current;

        Assert.False(source.Refresh());
        Assert.Same(before, source.Current);
    }

    [Fact]
    public async Task A_pack_that_has_errors_from_the_start_stops_the_start_with_every_diagnostic()
    {
        app.WriteRule("hades > 20");
        using IHost host = Unwatched();

        RulePackException fault = await Assert.ThrowsAsync<RulePackException>(() => host.StartAsync());
        Assert.Contains(fault.Diagnostics, diagnostic => diagnostic.Message.Contains("hades", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("delete and write again")]
    [InlineData("rename another folder into its place")]
    [InlineData("swap a link")]
    [InlineData("write the file in place")]
    public void A_watched_folder_may_be_deleted_replaced_or_swapped(string deed)
    {
        bool isLink = deed == "swap a link";
        if (isLink)
        {
            Directory.Move(app.At("rules"), app.At("first"));
            Directory.CreateSymbolicLink(app.At("rules"), app.At("first"));
        }

        using IHost host = Watched();
        IRulePackSource source = Source(host);
        for (int round = 1; round <= 2; round++)
        {
            string next = $"next-{round}";
            app.Write($"{next}/indicators.json", File.ReadAllText(app.At("rules/indicators.json")));
            app.WriteRule("heads > 10", score: 10 + round, rules: next);
            if (isLink)
            {
                Directory.Delete(app.At("rules"));
                Directory.CreateSymbolicLink(app.At("rules"), app.At(next));
            }
            else if (deed == "write the file in place")
            {
                app.WriteRule("heads > 10", score: 10 + round);
            }
            else
            {
                Directory.Delete(app.At("rules"), recursive: true);
                if (deed == "delete and write again")
                {
                    Settle();
                    Assert.Contains("no rules folder", Assert.Single(source.LastError!.Diagnostics).Message, StringComparison.Ordinal);
                    Assert.NotEqual(10 + round, source.Current.Rules.Rules[0].Score);
                }

                Directory.Move(app.At(next), app.At("rules"));
            }

            Settle();
            Assert.Null(source.LastError);
            Assert.Equal(10 + round, source.Current.Rules.Rules[0].Score);
        }
    }

    [Fact]
    public void Rules_that_are_half_written_at_one_look_are_not_read_as_faulty()
    {
        using IHost host = Watched();
        IRulePackSource source = Source(host);
        app.WriteRule("heads >");

        // One look: that after the report of the file system, or without a report the next poll.
        bool isReported = SpinWait.SpinUntil(() => ((RulePackSource)source).IsHurried, TimeSpan.FromSeconds(5));
        app.Time.Advance(isReported ? Moment : Poll);
        app.WriteRule("heads > 10", score: 8);
        Settle();

        Assert.Equal(8, source.Current.Rules.Rules[0].Score);
        Assert.Empty(app.Log.Of("Kept"));
    }

    [Fact]
    public void Errors_that_stay_are_logged_once()
    {
        using IHost host = Watched();
        IRulePackSource source = Source(host);
        app.WriteRule("hades > 20");
        for (int look = 0; look < 5; look++) Settle();

        Assert.NotNull(source.LastError);
        Assert.Single(app.Log.Of("Kept"));
    }

    [Fact]
    public void A_token_changes_once_when_the_pack_is_replaced_and_listeners_are_told_every_time()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        List<int> told = [];
        using IDisposable listening = ChangeToken.OnChange(source.GetChangeToken, () => told.Add(source.Current.Rules.Rules[0].Score is { } score ? (int)score : 0));
        IChangeToken token = source.GetChangeToken();
        app.WriteRule("hades > 20");
        source.Refresh();
        Assert.False(token.HasChanged);
        app.WriteRule("heads > 10", score: 7);
        source.Refresh();
        Assert.True(token.HasChanged);
        Assert.False(source.GetChangeToken().HasChanged);
        app.WriteRule("heads > 10", score: 8);
        source.Refresh();

        Assert.Equal([7, 8], told);
    }

    [Fact]
    public void A_listener_that_fails_is_logged_and_the_pack_is_in_use()
    {
        using IHost host = Unwatched();
        IRulePackSource source = Source(host);
        using IDisposable listening = source.GetChangeToken().RegisterChangeCallback(_ => throw new InvalidOperationException("no"), null);
        app.WriteRule("heads > 10", score: 7);

        Assert.True(source.Refresh());
        Assert.Equal(7, source.Current.Rules.Rules[0].Score);
        Assert.Single(app.Log.Of("ListenerFailed"));
    }

    [Fact]
    public void After_the_end_of_the_host_nothing_is_looked_at()
    {
        IHost host = Watched();
        IRulePackSource source = Source(host);
        host.Dispose();
        app.WriteRule("heads > 10", score: 9);
        Settle();

        Assert.Equal(5, source.Current.Rules.Rules[0].Score);
    }

    private static IRulePackSource Source(IHost host) => host.Services.GetRequiredService<IRulePackSource>();

    private IHost Unwatched() => app.Host("""{ "EarlyWarning": { "Rules": ["rules"], "Watch": false } }""");

    private IHost Watched() => app.Host("""{ "EarlyWarning": { "Rules": ["rules"], "PollInterval": "00:00:10" } }""");

    private void Settle()
    {
        app.Time.Advance(Poll);
        app.Time.Advance(Moment);
    }
}
