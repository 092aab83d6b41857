"""The MkDocs plugins: configuration and events only, over the rooms of the house.

They share one object, `site.SiteBuild`, which `youthsite/editions` makes.
"""
