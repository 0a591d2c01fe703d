"""Mutation testing of the core: do the tests notice when a line is made wrong?"""
